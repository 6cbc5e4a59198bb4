-- Nodes that a decision tells apart, both ways round.
SELECT DISTINCT i.canonical AS a, j.canonical AS b
FROM (SELECT a, b FROM told_apart UNION ALL SELECT b, a FROM told_apart) AS t
JOIN identity AS i ON i.mention = t.a
JOIN identity AS j ON j.mention = t.b
