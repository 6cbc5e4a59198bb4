-- Two grants of one honor to one recipient in years side by side, each told by other documents: maybe one, dated twice.
WITH grants AS (
    SELECT c.id, r."to" AS recipient, h."to" AS honor, c.year, c.edition, c.grade
    FROM Conferral AS c
    JOIN RECIPIENT AS r ON r."from" = c.id
    JOIN OF_HONOR AS h ON h."from" = c.id
    WHERE c.stage = 'granted' AND c.year IS NOT NULL
),
beside AS (
    SELECT a.id AS a, b.id AS b, a.year
    FROM grants AS a
    JOIN grants AS b ON b.recipient = a.recipient AND b.honor = a.honor AND b.year = a.year + 1
    WHERE coalesce(a.grade = b.grade, true) AND coalesce(a.edition = b.edition, true)
),
parted AS (
    SELECT p.a, p.b
    FROM beside AS p
    JOIN sources AS s ON s.id = p.a
    JOIN sources AS t ON t.id = p.b AND t.source = s.source
    UNION ALL
    SELECT a, b FROM apart
)
SELECT
    n.name AS thing,
    p.a AS id,
    [{'value': p.year, 'documents': x.documents}, {'value': p.year + 1, 'documents': y.documents}] AS stated,
    [[p.a, '1'], [p.b, '1']] AS lines
FROM beside AS p
JOIN things AS n ON n.id = p.a
JOIN places AS x ON x.id = p.a
JOIN places AS y ON y.id = p.b
WHERE NOT EXISTS (SELECT 1 FROM parted AS d WHERE d.a = p.a AND d.b = p.b)
ORDER BY n.name, p.a, p.b
