-- Shortcuts, each with the node it stands for: granted honors, current posts, contributions; and of each granted
-- conferral that is not undetermined the recipient, and the firms and bodies to which it counts.
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
),
belongs AS (
    SELECT h."to" AS node, o."to" AS unit
    FROM links AS h
    JOIN links AS o ON o."from" = h."from" AND o.property = 'organization'
    WHERE h.property = 'holder' AND h."from" NOT IN (SELECT node FROM elsewhere)
    UNION
    SELECT "from", "to" FROM links WHERE property = 'unitOf'
    UNION
    SELECT a."to", c."to"
    FROM links AS c
    JOIN links AS a ON a."from" = c."from" AND a.property = 'achievement'
    WHERE c.property = 'contributor'
),
led AS ( -- an achievement's maker's team's firm is the furthest
    SELECT node, unit FROM belongs
    UNION
    SELECT a.node, b.unit FROM belongs AS a JOIN belongs AS b ON b.node = a.unit
    UNION
    SELECT a.node, c.unit FROM belongs AS a JOIN belongs AS b ON b.node = a.unit JOIN belongs AS c ON c.node = b.unit
),
counted AS (
    SELECT r.start, r.finish, r."from", r."to"
    FROM links AS r
    JOIN granted ON granted.node = r."from"
    WHERE r.property = 'recipient' AND r."from" NOT IN (SELECT no FROM undetermined)
),
credited AS (
    SELECT DISTINCT c."from" AS node, coalesce(l.unit, c."to") AS unit
    FROM counted AS c
    LEFT JOIN led AS l ON l.node = c."to"
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
UNION ALL
SELECT 'grantedTo', start, finish, "from", "to", "from" FROM counted
UNION ALL
SELECT 'creditedTo', 'Conferral', f.label, c.node, c.unit, c.node
FROM credited AS c
JOIN things AS f ON f.no = c.unit AND f.label IN ('Company', 'Organization')
