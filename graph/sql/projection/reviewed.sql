-- Decided values by thing.
SELECT DISTINCT coalesce(c.canonical, m.no) AS node, r.property, r.value
FROM review AS r
JOIN mentions AS m ON m.mention = r.mention
LEFT JOIN canon AS c ON c.no = m.no
