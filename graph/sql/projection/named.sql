-- What every node is called, for search and for reading: nodes without a name of their own have none.
WITH names AS (
    SELECT
        u.id,
        coalesce(
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'zh'),
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel')
        ) AS name,
        list_sort(list(DISTINCT v.value) FILTER (v.property IN ('prefLabel', 'altLabel', 'formerName'))) AS names,
        list_sort(list(DISTINCT k.key) FILTER (v.property IN ('prefLabel', 'altLabel', 'formerName'))) AS keys
    FROM used AS u
    LEFT JOIN valued AS v ON v.id = u.id
    LEFT JOIN name_keys AS k ON k.value = v.value
    GROUP BY u.id
)
SELECT n.id, n.name, n.names, n.keys, y.pinyin
FROM names AS n
LEFT JOIN pinyin AS y ON y.name = n.name AND y.person = starts_with(n.id, 'Person/')
ORDER BY n.id
