-- The nodes of one class: its ranked values, one row each.
WITH pivoted AS (
    SELECT
        v.node,
        coalesce(
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'zh'),
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel')
        ) AS name,
        list_sort(list(DISTINCT v.value) FILTER (v.property IN ('prefLabel', 'altLabel', 'formerName'))) AS names,
        arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'en') AS name_en{columns}
    FROM valued AS v
    WHERE v.label = '{label}'
    GROUP BY v.node
)
SELECT t.id, p.name, p.names, p.name_en, y.pinyin, p.* EXCLUDE (node, name, names, name_en)
FROM used AS u
JOIN things AS t ON t.no = u.node AND t.label = '{label}'
LEFT JOIN pivoted AS p ON p.node = u.node
LEFT JOIN pinyin AS y ON y.name = p.name AND y.person = ('{label}' = 'Person')
ORDER BY t.id
