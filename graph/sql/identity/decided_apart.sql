-- Clusters that a decision tells apart from another of their component.
SELECT a.cluster, min(t.place) AS place
FROM (SELECT a, b, place FROM told_apart UNION ALL SELECT b, a, place FROM told_apart) AS t
JOIN members AS a ON a.no = t.a
JOIN members AS b ON b.no = t.b AND b.reached = a.reached AND b.cluster <> a.cluster
GROUP BY a.cluster
ORDER BY a.cluster
