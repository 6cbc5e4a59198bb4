-- How many of each change there are.
SELECT change, count(*) AS many FROM "{plan}" GROUP BY change ORDER BY change
