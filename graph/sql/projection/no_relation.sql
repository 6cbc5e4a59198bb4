-- A relation that nothing has: its table exists all the same.
SELECT CAST(NULL AS VARCHAR) AS "from", CAST(NULL AS VARCHAR) AS "to"{more} LIMIT 0
