-- Clusters of components whose persons differ in sex or in year of birth.
WITH said AS (
    SELECT m.reached, s.property, CASE s.property WHEN 'gender' THEN s.value ELSE left(s.value, 4) END AS value
    FROM members AS m
    JOIN statements AS s ON s.subject = m.mention
    WHERE m.label = 'Person' AND s.property IN ('gender', 'birthDate')
),
differing AS (
    SELECT reached, property
    FROM said
    GROUP BY reached, property
    HAVING count(DISTINCT value) > 1
)
SELECT m.cluster, min(d.property) AS property
FROM members AS m
JOIN differing AS d USING (reached)
GROUP BY m.cluster
ORDER BY m.cluster
