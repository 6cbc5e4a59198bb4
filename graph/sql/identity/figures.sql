-- Contributions, benefits and statistics: canonical participants and the words that tell them apart.
WITH ends AS (
    SELECT m.no, m.label, t.property, coalesce(c.canonical, t.target) AS target
    FROM mentions AS m
    JOIN targets AS t ON t.no = m.no AND t.property IN ('contributor', 'achievement', 'about')
    LEFT JOIN canon AS c ON c.no = t.target
    WHERE m.label IN ('Contribution', 'Statistic')
    UNION ALL
    SELECT m.no, m.label, t.property, coalesce(c.canonical, t.no) AS target
    FROM mentions AS m
    JOIN targets AS t ON t.target = m.no AND t.property = 'hasBenefit'
    LEFT JOIN canon AS c ON c.no = t.no
    WHERE m.label = 'Benefit'
),
participants AS (
    SELECT no, label, string_agg(DISTINCT property || '=' || target, ',' ORDER BY property || '=' || target) AS ends
    FROM ends
    GROUP BY no, label
),
said AS (
    SELECT m.no, string_agg(DISTINCT s.property || '=' || s.value, '|' ORDER BY s.property || '=' || s.value) AS words
    FROM mentions AS m
    JOIN statements AS s ON s.subject = m.mention
    WHERE (m.label = 'Contribution' AND s.property = 'role')
        OR (m.label = 'Benefit' AND s.property IN ('kind', 'measure', 'period', 'per', 'original'))
        OR (m.label = 'Statistic' AND s.property IN ('measure', 'period', 'per', 'scope', 'asOf', 'original'))
    GROUP BY m.no
)
SELECT p.no, p.label || '|' || p.ends || '|' || coalesce(s.words, '') AS key
FROM participants AS p
LEFT JOIN said AS s ON s.no = p.no
