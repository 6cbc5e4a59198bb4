-- An alias links its cluster to the cluster of that name, if only one cluster claims it and only one has the name.
WITH clusters AS (
    SELECT n.label, n.key, n.alias, coalesce(c.canonical, n.no) AS cluster
    FROM names AS n
    LEFT JOIN canon AS c ON c.no = n.no
    WHERE n.label IN ('Company', 'Organization', 'Programme', 'Place', 'Honor', 'Studio')
),
claimed AS (
    SELECT label, key, min(cluster) AS cluster
    FROM clusters
    WHERE alias
    GROUP BY label, key
    HAVING count(DISTINCT cluster) = 1
),
named AS (
    SELECT label, key, min(cluster) AS cluster
    FROM clusters
    WHERE NOT alias
    GROUP BY label, key
    HAVING count(DISTINCT cluster) = 1
)
SELECT claimed.cluster AS no, claimed.label || '|=' || claimed.key AS key
FROM claimed JOIN named USING (label, key)
WHERE claimed.cluster <> named.cluster
UNION ALL
SELECT named.cluster AS no, named.label || '|=' || named.key AS key
FROM claimed JOIN named USING (label, key)
WHERE claimed.cluster <> named.cluster
