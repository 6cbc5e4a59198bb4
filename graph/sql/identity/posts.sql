-- Posts by canonical holder and organization, where more than one mention tells of them.
WITH said AS (
    SELECT
        s.subject,
        min(s.value) FILTER (s.property = 'kind') AS kind,
        min(s.value) FILTER (s.property = 'title') AS title,
        min(s.value) FILTER (s.property = 'from') AS start
    FROM statements AS s
    WHERE s.property IN ('kind', 'title', 'from') AND starts_with(s.subject, 'Position/')
    GROUP BY s.subject
)
SELECT
    coalesce(hc.canonical, h.target) AS holder,
    coalesce(oc.canonical, o.target) AS organization,
    m.no,
    said.kind,
    said.title,
    said.start
FROM mentions AS m
JOIN targets AS h ON h.no = m.no AND h.property = 'holder'
JOIN targets AS o ON o.no = m.no AND o.property = 'organization'
LEFT JOIN canon AS hc ON hc.no = h.target
LEFT JOIN canon AS oc ON oc.no = o.target
LEFT JOIN said ON said.subject = m.mention
WHERE m.label = 'Position'
QUALIFY count(*) OVER (PARTITION BY coalesce(hc.canonical, h.target), coalesce(oc.canonical, o.target)) > 1
ORDER BY holder, organization, m.no
