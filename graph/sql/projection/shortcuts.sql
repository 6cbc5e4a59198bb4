-- Shortcuts for the eye, each with the node it stands for: granted honors, current posts, contributions.
WITH granted AS (
    SELECT id
    FROM valued
    WHERE property = 'stage'
    GROUP BY id
    HAVING arg_min(value, rank) = 'granted'
),
elsewhere AS (
    SELECT id
    FROM valued
    WHERE property IN ('kind', 'status') AND starts_with(id, 'Position/')
    GROUP BY id, property
    HAVING arg_min(value, rank) IN ('education', 'membership', 'former')
)
SELECT 'received' AS property, r.target AS start, h.target, r."to" AS "from", h."to" AS "to", r."from" AS node
FROM edges AS r
JOIN edges AS h ON h."from" = r."from" AND h.property = 'honor'
JOIN granted ON granted.id = r."from"
WHERE r.property = 'recipient'
UNION ALL
SELECT 'worksFor', h.target, o.target, h."to", o."to", h."from"
FROM edges AS h
JOIN edges AS o ON o."from" = h."from" AND o.property = 'organization'
WHERE h.property = 'holder' AND h."from" NOT IN (SELECT id FROM elsewhere)
UNION ALL
SELECT 'created', c.target, a.target, c."to", a."to", c."from"
FROM edges AS c
JOIN edges AS a ON a."from" = c."from" AND a.property = 'achievement'
WHERE c.property = 'contributor'
