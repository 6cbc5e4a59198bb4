-- Two grants of one honor to one recipient in years side by side, each told by other documents: maybe one, dated twice.
WITH grants AS (
    SELECT c.id, r."to" AS recipient, h."to" AS honor, c.year, c.edition, c.grade
    FROM Conferral AS c
    JOIN RECIPIENT AS r ON r."from" = c.id
    JOIN OF_HONOR AS h ON h."from" = c.id
    WHERE c.stage = 'granted' AND c.year IS NOT NULL
)
SELECT
    t.name AS thing,
    a.id,
    [{'value': a.year, 'documents': p.documents}, {'value': b.year, 'documents': q.documents}] AS stated,
    [[a.id, '1'], [b.id, '1']] AS lines
FROM grants AS a
JOIN grants AS b ON b.recipient = a.recipient AND b.honor = a.honor AND b.year = a.year + 1
JOIN things AS t ON t.id = a.id
JOIN places AS p ON p.id = a.id
JOIN places AS q ON q.id = b.id
WHERE coalesce(a.grade = b.grade, true)
    AND coalesce(a.edition = b.edition, true)
    AND NOT EXISTS (SELECT 1 FROM sources AS x JOIN sources AS y USING (source) WHERE x.id = a.id AND y.id = b.id)
    AND NOT EXISTS (SELECT 1 FROM apart WHERE apart.a = a.id AND apart.b = b.id)
ORDER BY t.name, a.id, b.id
