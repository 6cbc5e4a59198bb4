-- Named things that several mentions were joined into, a row a mention: what was joined, and by which key or decision.
WITH shown AS (SELECT node, name FROM called),
members AS (
    SELECT m.no, m.label, m.mention, m.document, coalesce(c.canonical, m.no) AS node
    FROM mentions AS m
    LEFT JOIN canon AS c ON c.no = m.no
    QUALIFY count(*) OVER (PARTITION BY coalesce(c.canonical, m.no)) > 1
),
reasons AS (
    SELECT no, string_agg(DISTINCT key, ' ; ' ORDER BY key) AS evidence FROM evidence GROUP BY no
)
SELECT
    m.label AS class,
    s.name,
    t.id,
    m.mention,
    coalesce(ds.name, '') AS document,
    coalesce(r.evidence, '') AS evidence
FROM members AS m
JOIN used AS u ON u.node = m.node
JOIN things AS t ON t.no = m.node
JOIN shown AS s ON s.node = m.node
JOIN mentions AS d ON d.mention = m.document
LEFT JOIN canon AS dc ON dc.no = d.no
LEFT JOIN shown AS ds ON ds.node = coalesce(dc.canonical, d.no)
LEFT JOIN reasons AS r ON r.no = m.no
ORDER BY class, s.name, t.id, m.mention
