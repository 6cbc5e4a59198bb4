-- What class each node is of.
SELECT
    '{ids}' || id AS subject,
    '{predicate}' AS predicate,
    '{class}' AS object,
    CAST(NULL AS VARCHAR) AS datatype,
    CAST(NULL AS VARCHAR) AS lang
FROM "{label}"
