-- Clusters of components whose persons differ in sex or in year of birth: no value that all who tell one have. What
-- differs inside a cluster was joined by a decision, and is not judged again.
WITH said AS (
    SELECT DISTINCT m.cluster, m.reached, s.property, CASE s.property WHEN 'gender' THEN s.value ELSE left(s.value, 4) END AS value
    FROM members AS m
    JOIN statements AS s ON s.subject = m.mention
    WHERE m.label = 'Person' AND s.property IN ('gender', 'birthDate')
),
told AS (
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
    SELECT t.reached, t.property
    FROM tellers AS t
    JOIN told AS v USING (reached, property)
    GROUP BY t.reached, t.property, t.clusters
    HAVING max(v.clusters) < t.clusters
)
SELECT m.cluster, min(d.property) AS property
FROM members AS m
JOIN differing AS d USING (reached)
GROUP BY m.cluster
ORDER BY m.cluster
