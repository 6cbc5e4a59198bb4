-- An attribute with several values.
SELECT
    '{ids}' || id AS subject,
    '{predicate}' AS predicate,
    unnest("{column}") AS object,
    '{datatype}' AS datatype,
    CAST(NULL AS VARCHAR) AS lang
FROM "{label}"
