-- Every mention of every cluster that this stage would join: cluster is what it is joined as.
SELECT m.no, m.label, m.mention, m.document, r.no AS cluster, r.reached
FROM mentions AS m
LEFT JOIN canon AS c ON c.no = m.no
JOIN reached AS r ON r.no = coalesce(c.canonical, m.no)
WHERE r.reached IN (SELECT reached FROM reached WHERE reached < no)
