-- An achievement's name and a canonical contributor.
SELECT DISTINCT n.no, 'Achievement|' || n.key || '|' || coalesce(c.canonical, p.target) AS key
FROM names AS n
JOIN targets AS a ON a.target = n.no AND a.property = 'achievement'
JOIN targets AS p ON p.no = a.no AND p.property = 'contributor'
LEFT JOIN canon AS c ON c.no = p.target
WHERE n.label = 'Achievement' AND NOT n.alias
