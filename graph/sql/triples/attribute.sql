-- An attribute with one value.
SELECT
    '{ids}' || id AS subject,
    '{predicate}' AS predicate,
    CAST("{column}" AS VARCHAR) AS object,
    '{datatype}' AS datatype,
    CAST(NULL AS VARCHAR) AS lang
FROM "{label}"
WHERE "{column}" IS NOT NULL
