-- What every node is called, for search and for reading: nodes without a name of their own have none.
WITH names AS (
    SELECT
        v.node,
        coalesce(
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'zh'),
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel')
        ) AS name,
        list_sort(list(DISTINCT v.value)) AS names,
        list_sort(list(DISTINCT k.key)) AS keys
    FROM valued AS v
    JOIN name_keys AS k ON k.value = v.value
    WHERE v.property IN ('prefLabel', 'altLabel', 'formerName')
    GROUP BY v.node
)
SELECT t.id, n.name, n.names, n.keys, y.pinyin
FROM used AS u
JOIN things AS t ON t.no = u.node
LEFT JOIN names AS n ON n.node = u.node
LEFT JOIN pinyin AS y ON y.name = n.name AND y.person = (t.label = 'Person')
