-- The nodes of one class: its ranked values, one row each.
WITH pivoted AS (
    SELECT
        u.id,
        coalesce(
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'zh'),
            arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel')
        ) AS name,
        list_sort(list(DISTINCT v.value) FILTER (v.property IN ('prefLabel', 'altLabel', 'formerName'))) AS names,
        arg_min(v.value, v.rank) FILTER (v.property = 'prefLabel' AND v.lang = 'en') AS name_en{columns}
    FROM used AS u
    LEFT JOIN valued AS v ON v.id = u.id
    WHERE starts_with(u.id, '{label}/')
    GROUP BY u.id
)
SELECT p.id, p.name, p.names, p.name_en, y.pinyin, p.* EXCLUDE (id, name, names, name_en)
FROM pivoted AS p
LEFT JOIN pinyin AS y ON y.name = p.name AND y.person = ('{label}' = 'Person')
ORDER BY p.id
