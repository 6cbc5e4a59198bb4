-- The document of each passage.
SELECT DISTINCT 'Passage/' || t.passage AS "from", d.id AS "to"
FROM told AS t
JOIN used AS u ON u.node = t.node
JOIN things AS d ON d.no = t.source
WHERE t.passage IS NOT NULL
ORDER BY ALL
