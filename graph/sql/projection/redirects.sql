-- Every mention and the id it goes by now: the table of redirects.
SELECT m.mention, coalesce(t.mention, m.mention) AS canonical, m.label, m.document
FROM mentions AS m
LEFT JOIN canon AS c ON c.no = m.no
LEFT JOIN mentions AS t ON t.no = c.canonical
ORDER BY m.mention
