-- Things of one class and one name that were left apart, with what each document tells of them.
WITH named AS (
    SELECT DISTINCT coalesce(c.canonical, n.no) AS node, n.label, n.key
    FROM names AS n
    LEFT JOIN canon AS c ON c.no = n.no
    JOIN used AS u ON u.node = coalesce(c.canonical, n.no)
    WHERE NOT n.alias
),
doubled AS (
    SELECT node, label, key
    FROM named
    QUALIFY count(*) OVER (PARTITION BY label, key) > 1
),
shown AS (SELECT node, name FROM called),
units AS (
    SELECT h."to" AS node, string_agg(DISTINCT s.name, '；' ORDER BY s.name) AS units
    FROM links AS h
    JOIN links AS o ON o."from" = h."from" AND o.property = 'organization'
    JOIN shown AS s ON s.node = o."to"
    WHERE h.property = 'holder' AND h."to" IN (SELECT node FROM doubled)
    GROUP BY h."to"
),
told_by AS (
    SELECT
        coalesce(c.canonical, m.no) AS node,
        string_agg(DISTINCT s.name, '；' ORDER BY s.name) AS documents,
        string_agg(DISTINCT m.mention, ' ' ORDER BY m.mention) AS mentions
    FROM mentions AS m
    LEFT JOIN canon AS c ON c.no = m.no
    JOIN mentions AS d ON d.mention = m.document
    LEFT JOIN canon AS dc ON dc.no = d.no
    LEFT JOIN shown AS s ON s.node = coalesce(dc.canonical, d.no)
    WHERE coalesce(c.canonical, m.no) IN (SELECT node FROM doubled)
    GROUP BY coalesce(c.canonical, m.no)
)
SELECT d.label AS class, s.name, t.id, coalesce(u.units, '') AS units, b.documents, b.mentions
FROM (SELECT DISTINCT node, label, min(key) AS key FROM doubled GROUP BY node, label) AS d
JOIN things AS t ON t.no = d.node
JOIN shown AS s ON s.node = d.node
LEFT JOIN units AS u ON u.node = d.node
LEFT JOIN told_by AS b ON b.node = d.node
ORDER BY class, d.key, t.id
