-- Relations between things of both builds that only one build has, told by a node of each end.
WITH old_relations AS (
    SELECT e.type, e.role, f.kin AS start, t.kin AS target, min(f.id) AS start_id, min(t.id) AS target_id
    FROM old_edges AS e
    JOIN old_things AS f ON f.id = e."from"
    JOIN old_things AS t ON t.id = e."to"
    WHERE f.kin <> t.kin AND f.kin IN (SELECT kin FROM matched) AND t.kin IN (SELECT kin FROM matched)
    GROUP BY ALL
),
new_relations AS (
    SELECT e.type, e.role, f.kin AS start, t.kin AS target, min(f.id) AS start_id, min(t.id) AS target_id
    FROM new_edges AS e
    JOIN new_things AS f ON f.id = e."from"
    JOIN new_things AS t ON t.id = e."to"
    WHERE f.kin <> t.kin AND f.kin IN (SELECT kin FROM matched) AND t.kin IN (SELECT kin FROM matched)
    GROUP BY ALL
)
SELECT n.type, n.role, n.start_id, n.target_id, true AS come
FROM new_relations AS n
LEFT JOIN old_relations AS o
    ON o.type = n.type AND o.start = n.start AND o.target = n.target AND coalesce(o.role, '') = coalesce(n.role, '')
WHERE o.type IS NULL
UNION ALL
SELECT o.type, o.role, o.start_id, o.target_id, false AS come
FROM old_relations AS o
LEFT JOIN new_relations AS n
    ON n.type = o.type AND n.start = o.start AND n.target = o.target AND coalesce(n.role, '') = coalesce(o.role, '')
WHERE n.type IS NULL
ORDER BY type, role NULLS FIRST, come DESC, start_id, target_id
