-- What only one document tells of, and which.
SELECT t.id, c.name, t.label, min(t.document) AS document, min(d.name) AS title
FROM covered_told AS t
JOIN covered_names AS c ON c.id = t.id
JOIN Document AS d ON d.id = t.document
GROUP BY t.id, c.name, t.label
HAVING count(*) = 1
ORDER BY t.label, document, t.id
