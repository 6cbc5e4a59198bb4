-- Grants without a year, by the document that tells of them.
SELECT t.name AS thing, c.id, p.documents, p.records
FROM Conferral AS c
JOIN things AS t ON t.id = c.id
JOIN places AS p ON p.id = c.id
WHERE c.year IS NULL AND NOT c.undetermined AND coalesce(c.stage, 'granted') = 'granted'
ORDER BY p.documents, t.name, c.id
