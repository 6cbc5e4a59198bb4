-- A team's name and its canonical unit.
SELECT DISTINCT n.no, 'Team|' || n.key || '|' || coalesce(c.canonical, t.target) AS key
FROM names AS n
JOIN targets AS t ON t.no = n.no AND t.property = 'unitOf'
LEFT JOIN canon AS c ON c.no = t.target
WHERE n.label = 'Team' AND NOT n.alias
