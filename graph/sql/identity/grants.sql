-- Grants by canonical recipient and honor, where more than one mention tells of them.
WITH said AS (
    SELECT
        s.subject,
        min(s.value) FILTER (s.property = 'edition') AS edition,
        min(s.value) FILTER (s.property = 'grade') AS grade,
        min(s.value) FILTER (s.property = 'year') AS year
    FROM statements AS s
    WHERE s.property IN ('edition', 'grade', 'year') AND starts_with(s.subject, 'Conferral/')
    GROUP BY s.subject
),
once AS (
    SELECT coalesce(c.canonical, m.no) AS honor, bool_or(s.value = 'false') AS once
    FROM statements AS s
    JOIN mentions AS m ON m.mention = s.subject
    LEFT JOIN canon AS c ON c.no = m.no
    WHERE s.property = 'repeatable'
    GROUP BY ALL
)
SELECT
    coalesce(rc.canonical, r.target) AS recipient,
    coalesce(hc.canonical, h.target) AS honor,
    coalesce(o.once, false) AS once,
    m.no,
    said.edition,
    said.grade,
    said.year
FROM mentions AS m
JOIN targets AS r ON r.no = m.no AND r.property = 'recipient'
JOIN targets AS h ON h.no = m.no AND h.property = 'honor'
LEFT JOIN canon AS rc ON rc.no = r.target
LEFT JOIN canon AS hc ON hc.no = h.target
LEFT JOIN once AS o ON o.honor = coalesce(hc.canonical, h.target)
LEFT JOIN said ON said.subject = m.mention
WHERE m.label = 'Conferral'
QUALIFY count(*) OVER (PARTITION BY coalesce(rc.canonical, r.target), coalesce(hc.canonical, h.target)) > 1
ORDER BY recipient, honor, m.no
