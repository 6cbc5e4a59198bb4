-- Undated grants that may be any of several dated ones.
SELECT
    t.name AS thing,
    c.id,
    list_sort(list(DISTINCT o.year)) AS years,
    p.documents,
    p.records
FROM Conferral AS c
JOIN RECIPIENT AS r ON r."from" = c.id
JOIN OF_HONOR AS h ON h."from" = c.id
JOIN RECIPIENT AS r2 ON r2."to" = r."to" AND r2."from" <> c.id
JOIN OF_HONOR AS h2 ON h2."from" = r2."from" AND h2."to" = h."to"
JOIN Conferral AS o ON o.id = r2."from" AND o.year IS NOT NULL
JOIN things AS t ON t.id = c.id
JOIN places AS p ON p.id = c.id
WHERE c.undetermined
GROUP BY t.name, c.id, p.documents, p.records
ORDER BY t.name, c.id
