-- A relation; a shortcut stands for several nodes and is still one triple.
SELECT DISTINCT
    '{ids}' || "from" AS subject,
    '{predicate}' AS predicate,
    '{ids}' || "to" AS object,
    CAST(NULL AS VARCHAR) AS datatype,
    CAST(NULL AS VARCHAR) AS lang
FROM "{table}"
WHERE {role}
