-- Single-valued facts of which the sources tell several values, the shown one first. What is only vaguer is no other
-- fact (1964 and 1964-07), and decided ones are done.
-- What has no name goes by those it joins: 许振超 · 时代楷模.
WITH shown AS (
    SELECT node, name FROM called
    UNION ALL
    SELECT l."from" AS node, string_agg(c.name, ' · ' ORDER BY l.property IN ('honor', 'organization', 'achievement'), c.name) AS name
    FROM links AS l
    JOIN called AS c ON c.node = l."to"
    WHERE l.property IN ('recipient', 'honor', 'holder', 'organization', 'contributor', 'achievement', 'about')
        AND l."from" NOT IN (SELECT node FROM called)
    GROUP BY l."from"
),
told_ones AS (
    SELECT
        v.label,
        v.node,
        v.property,
        v.value,
        v.rank,
        row_number() OVER (PARTITION BY v.node, v.property ORDER BY v.rank) = 1 AS first
    FROM valued AS v
    LEFT JOIN reviewed AS r ON r.node = v.node AND r.property = v.property
    WHERE v.property IN ({single}) AND r.node IS NULL
),
firm AS (
    SELECT a.*
    FROM told_ones AS a
    WHERE NOT EXISTS (
        SELECT 1
        FROM told_ones AS b
        WHERE b.node = a.node AND b.property = a.property AND b.value <> a.value
            AND a.property IN ({worded}) AND starts_with(b.value, a.value)
    )
),
several AS (
    SELECT *
    FROM firm
    QUALIFY count(*) OVER (PARTITION BY node, property) > 1
)
SELECT v.label AS class, coalesce(s.name, t.id) AS name, t.id, v.property, v.value, v.first AS shown, -v.rank.alone AS documents
FROM several AS v
JOIN things AS t ON t.no = v.node
LEFT JOIN shown AS s ON s.node = v.node
ORDER BY class, name, t.id, v.property, v.rank
