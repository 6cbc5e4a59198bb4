-- Every relation between nodes, once, by relation and the classes it joins; what a merge turned on itself is left out.
SELECT DISTINCT t.property, t.label AS start, f.label AS finish, t.node AS "from", t.target AS "to"
FROM told AS t
JOIN used AS u ON u.node = t.node
JOIN things AS f ON f.no = t.target
WHERE t.node <> t.target
