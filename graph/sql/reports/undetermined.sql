-- Undated grants that may be any of several dated ones: left apart, and out of counts.
WITH shown AS (SELECT node, name FROM called)
SELECT r.name AS recipient, h.name AS honor, m.mention, d.name AS document
FROM undetermined
JOIN mentions AS m USING (no)
LEFT JOIN canon AS c ON c.no = m.no
LEFT JOIN links AS lr ON lr."from" = coalesce(c.canonical, m.no) AND lr.property = 'recipient'
LEFT JOIN links AS lh ON lh."from" = coalesce(c.canonical, m.no) AND lh.property = 'honor'
LEFT JOIN shown AS r ON r.node = lr."to"
LEFT JOIN shown AS h ON h.node = lh."to"
JOIN mentions AS dm ON dm.mention = m.document
LEFT JOIN canon AS dc ON dc.no = dm.no
LEFT JOIN shown AS d ON d.node = coalesce(dc.canonical, dm.no)
ORDER BY recipient, honor, m.mention
