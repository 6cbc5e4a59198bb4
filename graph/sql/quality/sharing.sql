-- Pairs of namesakes who received one honor in one year, and what it was.
WITH grants AS (
    SELECT r."to" AS recipient, h."to" AS honor, c.year
    FROM Conferral AS c
    JOIN RECIPIENT AS r ON r."from" = c.id
    JOIN OF_HONOR AS h ON h."from" = c.id
    WHERE c.year IS NOT NULL AND c.stage = 'granted'
)
SELECT p.a, p.b, list(DISTINCT o.name || ' ' || a.year ORDER BY o.name || ' ' || a.year) AS shared
FROM pairs AS p
JOIN grants AS a ON a.recipient = p.a
JOIN grants AS b ON b.recipient = p.b AND b.honor = a.honor AND b.year = a.year
JOIN named AS o ON o.id = a.honor
GROUP BY p.a, p.b
