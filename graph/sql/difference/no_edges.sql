-- No relation, with the columns of one.
SELECT CAST(NULL AS VARCHAR) AS type, CAST(NULL AS VARCHAR) AS role, CAST(NULL AS VARCHAR) AS "from", CAST(NULL AS VARCHAR) AS "to"
FROM {side}_named
WHERE false
ORDER BY type
