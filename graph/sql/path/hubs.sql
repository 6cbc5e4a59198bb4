-- Nodes of some classes that more than so many links touch.
SELECT id
FROM (SELECT start AS id FROM links UNION ALL SELECT finish AS id FROM links)
WHERE {classes}
GROUP BY id
HAVING count(*) > {most}
