-- A person's name and a canonical organization where they work or hold an office.
SELECT DISTINCT n.no, 'Person|' || n.key || '|' || coalesce(c.canonical, o.target) AS key
FROM names AS n
JOIN targets AS h ON h.target = n.no AND h.property = 'holder'
JOIN targets AS o ON o.no = h.no AND o.property = 'organization'
LEFT JOIN canon AS c ON c.no = o.target
LEFT JOIN kinds AS k ON k.no = h.no
WHERE n.label = 'Person' AND NOT n.alias AND coalesce(k.kind, '') NOT IN ('education', 'membership')
