-- A decimal attribute: at most four places, no exponent, no zeros at the end.
SELECT
    '{ids}' || id AS subject,
    '{predicate}' AS predicate,
    rtrim(rtrim(printf('%.4f', "{column}"), '0'), '.') AS object,
    '{datatype}' AS datatype,
    CAST(NULL AS VARCHAR) AS lang
FROM "{label}"
WHERE "{column}" IS NOT NULL
