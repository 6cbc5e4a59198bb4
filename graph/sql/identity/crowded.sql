-- Clusters that one document tells apart from another of their component.
WITH crowds AS (
    SELECT reached, document, label
    FROM members
    GROUP BY reached, document, label
    HAVING count(DISTINCT cluster) > 1
)
SELECT DISTINCT m.cluster
FROM members AS m
JOIN crowds USING (reached, document, label)
ORDER BY m.cluster
