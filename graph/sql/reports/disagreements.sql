-- Single-valued facts of which the sources tell several values, the shown one first.
SELECT
    v.label AS class,
    coalesce(n.name, v.id) AS name,
    v.id,
    v.property,
    v.value,
    row_number() OVER (PARTITION BY v.id, v.property ORDER BY v.rank) = 1 AS shown,
    -v.rank.alone AS documents
FROM valued AS v
LEFT JOIN (SELECT id, arg_min(value, rank) AS name FROM valued WHERE property = 'prefLabel' GROUP BY id) AS n
    ON n.id = v.id
WHERE v.property IN ({single})
QUALIFY count(*) OVER (PARTITION BY v.id, v.property) > 1
ORDER BY class, name, v.id, v.property, v.rank
