-- Every grant, whether it counts or why not, and when it is first told.
SELECT a.id, c.name, a.year, a.status, a.told, CASE WHEN a.year IS NOT NULL THEN a.timing END AS timing
FROM covered_awards AS a
JOIN covered_names AS c ON c.id = a.id
ORDER BY a.year NULLS LAST, a.id
