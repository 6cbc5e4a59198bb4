-- The names that things of a file still go by, with the documents that declare them.
SELECT DISTINCT n.subject, n.property = 'altLabel' AS alias, n.value, t.source
FROM left_over AS n
JOIN left_over AS t ON t.subject = n.subject AND t.property = 'type'
WHERE n.property IN ('prefLabel', 'altLabel')
ORDER BY n.subject, alias, n.value, t.source
