-- What each telling of a grant says, of those that may be one with another: as `identity/grants` reads them. granted:
-- it took effect; maybe: it may be any of several, and is not counted.
WITH said AS (
    SELECT
        s.subject AS mention,
        min(s.value) FILTER (s.property = 'edition') AS edition,
        min(s.value) FILTER (s.property = 'grade') AS grade,
        min(s.value) FILTER (s.property = 'year') AS year
    FROM statements AS s
    WHERE s.property IN ('edition', 'grade', 'year') AND starts_with(s.subject, 'Conferral/')
    GROUP BY s.subject
),
once AS (
    SELECT i.canonical AS honor, bool_or(s.value = 'false') AS once
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    WHERE s.property = 'repeatable'
    GROUP BY i.canonical
),
apart AS (SELECT id FROM open_ends)
SELECT
    r."to" AS recipient,
    coalesce(h."to", c.id) AS honor,
    coalesce(o.once, false) AS once,
    c.id AS conferral,
    i.mention,
    t.edition,
    t.grade,
    t.year,
    c.stage IS NOT DISTINCT FROM 'granted' AS granted,
    coalesce(c.undetermined, false) AS maybe
FROM Conferral AS c
JOIN RECIPIENT AS r ON r."from" = c.id
JOIN identity AS i ON i.canonical = c.id
LEFT JOIN OF_HONOR AS h ON h."from" = c.id
LEFT JOIN once AS o ON o.honor = h."to"
LEFT JOIN said AS t ON t.mention = i.mention
WHERE r."to" IN (SELECT id FROM apart)
ORDER BY recipient, honor, conferral, mention
