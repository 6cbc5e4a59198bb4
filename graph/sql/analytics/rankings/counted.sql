-- Each recipient's grants of each honor: those that count, and those that may be one of them or another.
SELECT
    r."to" AS recipient,
    coalesce(h."to", c.id) AS honor,
    count(DISTINCT c.id) FILTER (c.id IN (SELECT conferral FROM grants)) AS sure,
    count(DISTINCT c.id) FILTER (c.undetermined AND c.stage = 'granted') AS maybe
FROM Conferral AS c
JOIN RECIPIENT AS r ON r."from" = c.id
LEFT JOIN OF_HONOR AS h ON h."from" = c.id
WHERE r."to" IN (SELECT id FROM studied)
GROUP BY r."to", coalesce(h."to", c.id)
HAVING sure + maybe > 0
ORDER BY recipient, honor
