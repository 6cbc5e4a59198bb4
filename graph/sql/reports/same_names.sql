-- Things of one class and one name that were left apart, with what each document tells of them; not those that
-- decisions tell apart from all their namesakes, nor documents, which say themselves what they are, nor events of
-- different years or wholes: an opening is part of many.
WITH told_by_more AS (
    SELECT e.node, coalesce(any_value(p."to"), 0) || '|' || coalesce(any_value(v.value), '') AS more
    FROM used AS e
    LEFT JOIN links AS p ON p."from" = e.node AND p.property = 'partOf'
    LEFT JOIN valued AS v ON v.node = e.node AND v.property = 'year'
    WHERE e.node IN (SELECT no FROM things WHERE label = 'Event')
    GROUP BY e.node
),
named AS (
    SELECT DISTINCT coalesce(c.canonical, n.no) AS node, n.label, n.key || coalesce('|' || e.more, '') AS key
    FROM names AS n
    LEFT JOIN canon AS c ON c.no = n.no
    JOIN used AS u ON u.node = coalesce(c.canonical, n.no)
    LEFT JOIN told_by_more AS e ON e.node = u.node
    WHERE NOT n.alias AND n.label <> 'Document'
),
decided AS (
    SELECT DISTINCT coalesce(ca.canonical, t.a) AS a, coalesce(cb.canonical, t.b) AS b
    FROM (SELECT a, b FROM told_apart UNION ALL SELECT b, a FROM told_apart) AS t
    LEFT JOIN canon AS ca ON ca.no = t.a
    LEFT JOIN canon AS cb ON cb.no = t.b
),
settled AS (
    SELECT n.node, n.key
    FROM named AS n
    JOIN decided AS d ON d.a = n.node
    JOIN named AS o ON o.node = d.b AND o.key = n.key AND o.label = n.label
    GROUP BY n.node, n.label, n.key
    HAVING count(*) + 1 = (SELECT count(*) FROM named AS w WHERE w.key = n.key AND w.label = n.label)
),
doubled AS (
    SELECT node, label, key
    FROM named
    WHERE (node, key) NOT IN (SELECT node, key FROM settled)
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
