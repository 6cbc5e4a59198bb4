-- Bodies and their names, with the documents that name them.
SELECT l.subject, n.value, list_sort(list(DISTINCT l.source)) AS sources
FROM left_over AS l
JOIN left_over AS n ON n.subject = l.subject AND n.property = 'prefLabel'
WHERE l.property = 'type' AND l.value = 'Organization'
GROUP BY l.subject, n.value
ORDER BY l.subject, n.value
