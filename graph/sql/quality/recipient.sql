-- Grants to a kind of recipient that the honor is not for.
SELECT
    t.name AS thing,
    c.id,
    'recipientKind' AS property,
    lower(split_part(r."to", '/', 1)) AS value,
    h.recipientKind AS stated,
    h.name AS honor,
    p.documents,
    p.records
FROM Conferral AS c
JOIN RECIPIENT AS r ON r."from" = c.id
JOIN OF_HONOR AS o ON o."from" = c.id
JOIN Honor AS h ON h.id = o."to"
JOIN things AS t ON t.id = c.id
JOIN places AS p ON p.id = c.id
WHERE len(h.recipientKind) > 0 AND NOT list_contains(h.recipientKind, lower(split_part(r."to", '/', 1)))
ORDER BY c.id
