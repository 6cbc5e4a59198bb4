-- Undated grants that may be any of several dated ones, with those, and whose they are.
SELECT
    c.id,
    r."to" AS recipient,
    n.name,
    h."to" AS honor,
    m.name AS honor_name,
    string_agg(DISTINCT s.document, '；' ORDER BY s.document) AS documents,
    list(DISTINCT o.conferral ORDER BY o.conferral) AS dated,
    list(DISTINCT o.year ORDER BY o.year) AS years
FROM Conferral AS c
JOIN RECIPIENT AS r ON r."from" = c.id
JOIN OF_HONOR AS h ON h."from" = c.id
JOIN named AS n ON n.id = r."to"
JOIN named AS m ON m.id = h."to"
LEFT JOIN sources AS s ON s.id = c.id
LEFT JOIN grants AS o ON o.recipient = r."to" AND o.honor = h."to" AND o.year IS NOT NULL
WHERE c.undetermined AND c.stage = 'granted' AND r."to" IN (SELECT id FROM studied)
GROUP BY c.id, r."to", n.name, h."to", m.name
ORDER BY c.id
