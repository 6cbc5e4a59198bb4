-- Documents without a date or a year on which things rest.
SELECT d.name AS thing, d.id, p.records, count(DISTINCT s.id) AS many
FROM Document AS d
JOIN sources AS s ON s.source = d.id AND s.id <> d.id
LEFT JOIN places AS p ON p.id = d.id
WHERE d.year IS NULL AND d.date IS NULL AND coalesce(d.kind, '') <> 'vocabulary'
GROUP BY d.name, d.id, p.records
ORDER BY many DESC, d.id
