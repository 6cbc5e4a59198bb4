-- Shortcuts for the eye, each with the node it stands for: granted honors, current posts, contributions.
WITH granted AS (
    SELECT node
    FROM valued
    WHERE property = 'stage'
    GROUP BY node
    HAVING arg_min(value, rank) = 'granted'
),
elsewhere AS (
    SELECT node
    FROM valued
    WHERE property IN ('kind', 'status') AND label = 'Position'
    GROUP BY node, property
    HAVING arg_min(value, rank) IN ('education', 'membership', 'former')
)
SELECT 'received' AS property, r.finish AS start, h.finish, r."to" AS "from", h."to" AS "to", r."from" AS node
FROM links AS r
JOIN links AS h ON h."from" = r."from" AND h.property = 'honor'
JOIN granted ON granted.node = r."from"
WHERE r.property = 'recipient'
UNION ALL
SELECT 'worksFor', h.finish, o.finish, h."to", o."to", h."from"
FROM links AS h
JOIN links AS o ON o."from" = h."from" AND o.property = 'organization'
WHERE h.property = 'holder' AND h."from" NOT IN (SELECT node FROM elsewhere)
UNION ALL
SELECT 'created', c.finish, a.finish, c."to", a."to", c."from"
FROM links AS c
JOIN links AS a ON a."from" = c."from" AND a.property = 'achievement'
WHERE c.property = 'contributor'
