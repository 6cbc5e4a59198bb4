-- The documents that nodes of one class rest on.
SELECT DISTINCT n.id AS "from", d.id AS "to"
FROM told AS t
JOIN used AS u ON u.node = t.node
JOIN things AS n ON n.no = t.node
JOIN things AS d ON d.no = t.source
WHERE t.label = '{from}' AND t.passage IS NOT NULL
ORDER BY ALL
