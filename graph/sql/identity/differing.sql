-- Clusters of components whose persons differ in sex or in year of birth: no value that all who tell one have. told: the
-- value by which a cluster stays with others that tell the same; null where it tells none, or, by a decision, several:
-- it may be any of them.
WITH said AS (
    SELECT DISTINCT m.cluster, m.reached, s.property, CASE s.property WHEN 'gender' THEN s.value ELSE left(s.value, 4) END AS value
    FROM members AS m
    JOIN statements AS s ON s.subject = m.mention
    WHERE m.label = 'Person' AND s.property IN ('gender', 'birthDate')
),
by_value AS (
    SELECT reached, property, value, count(DISTINCT cluster) AS clusters
    FROM said
    GROUP BY reached, property, value
),
tellers AS (
    SELECT reached, property, count(DISTINCT cluster) AS clusters
    FROM said
    GROUP BY reached, property
),
differing AS (
    SELECT t.reached, min(t.property) AS property
    FROM tellers AS t
    WHERE t.clusters > ALL (SELECT v.clusters FROM by_value AS v WHERE v.reached = t.reached AND v.property = t.property)
    GROUP BY t.reached
)
SELECT m.cluster, d.property, CASE WHEN count(DISTINCT s.value) = 1 THEN min(s.value) END AS told
FROM (SELECT DISTINCT cluster, reached FROM members) AS m
JOIN differing AS d USING (reached)
LEFT JOIN said AS s ON s.cluster = m.cluster AND s.property = d.property
GROUP BY m.cluster, d.property
ORDER BY m.cluster
