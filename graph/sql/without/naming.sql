-- A name that no table declares any more: each cell that holds it declares it.
SELECT l.* REPLACE (l.value AS subject, 'type' AS property, 'Organization' AS value, 'class' AS datatype)
FROM left_over AS l
JOIN introducing AS i ON i.mention = l.value AND i.source = l.source AND i.record = l.record
WHERE l.property = 'publishedBy'
UNION ALL
SELECT l.* REPLACE (l.value AS subject, 'prefLabel' AS property, i.name AS value, 'text' AS datatype, i.lang AS lang)
FROM left_over AS l
JOIN introducing AS i ON i.mention = l.value AND i.source = l.source AND i.record = l.record
WHERE l.property = 'publishedBy'
