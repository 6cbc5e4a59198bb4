-- What is not known of each thing, where there is anything.
SELECT t.id, c.name, t.label, t.honored, list(t.attribute ORDER BY t.attribute) AS lacks
FROM covered_traits AS t
JOIN covered_names AS c ON c.id = t.id
WHERE NOT t.known
GROUP BY t.id, c.name, t.label, t.honored
ORDER BY t.label, t.id
