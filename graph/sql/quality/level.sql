-- Honors that are granted, and of no known level: no ladder has them.
SELECT h.name AS thing, h.id, p.documents, p.records
FROM Honor AS h
JOIN places AS p ON p.id = h.id
WHERE h.level IS NULL AND h.id IN (SELECT "to" FROM OF_HONOR WHERE starts_with("from", 'Conferral/'))
ORDER BY h.name, h.id
