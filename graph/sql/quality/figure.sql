-- Figures whose words hold a number, and that have none.
SELECT t.name AS thing, f.id, f.original, p.documents, p.records
FROM (SELECT id, original, value FROM Benefit UNION ALL SELECT id, original, value FROM Statistic) AS f
JOIN things AS t USING (id)
JOIN places AS p USING (id)
WHERE f.value IS NULL AND regexp_matches(f.original, '(^|[^A-Za-z0-9０-９])[0-9０-９]+([^A-Za-z0-9０-９]|$)')
ORDER BY f.id
