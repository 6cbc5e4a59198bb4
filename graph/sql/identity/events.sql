-- An event's name, year and place; a part's canonical parent, kind and name.
WITH years AS (
    SELECT m.no, min(s.value) AS year
    FROM statements AS s
    JOIN mentions AS m ON m.mention = s.subject
    WHERE s.property = 'year' AND m.label = 'Event'
    GROUP BY m.no
),
places AS (
    SELECT t.no, coalesce(c.canonical, t.target) AS place
    FROM targets AS t
    LEFT JOIN canon AS c ON c.no = t.target
    WHERE t.property = 'heldAt'
),
parents AS (
    SELECT t.no, coalesce(c.canonical, t.target) AS parent
    FROM targets AS t
    LEFT JOIN canon AS c ON c.no = t.target
    WHERE t.property = 'partOf'
)
SELECT DISTINCT n.no, 'Event|' || n.key || '|' || y.year || '|' || coalesce(CAST(p.place AS VARCHAR), '') AS key
FROM names AS n
JOIN years AS y ON y.no = n.no
LEFT JOIN places AS p ON p.no = n.no
LEFT JOIN parents AS u ON u.no = n.no
WHERE n.label = 'Event' AND NOT n.alias AND (p.place IS NOT NULL OR u.parent IS NULL)
UNION
SELECT DISTINCT n.no, 'Event|' || n.key || '|in ' || u.parent || '|' || coalesce(k.kind, '') AS key
FROM names AS n
JOIN parents AS u ON u.no = n.no
LEFT JOIN kinds AS k ON k.no = n.no
WHERE n.label = 'Event' AND NOT n.alias
