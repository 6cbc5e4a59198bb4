-- Single-valued facts of which the sources tell several values, the shown one first.
WITH shown AS (SELECT node, name FROM called),
several AS (
    SELECT
        label,
        node,
        property,
        value,
        rank,
        row_number() OVER (PARTITION BY node, property ORDER BY rank) = 1 AS first
    FROM valued
    WHERE property IN ({single})
    QUALIFY count(*) OVER (PARTITION BY node, property) > 1
)
SELECT v.label AS class, coalesce(s.name, t.id) AS name, t.id, v.property, v.value, v.first AS shown, -v.rank.alone AS documents
FROM several AS v
JOIN things AS t ON t.no = v.node
LEFT JOIN shown AS s ON s.node = v.node
ORDER BY class, name, t.id, v.property, v.rank
