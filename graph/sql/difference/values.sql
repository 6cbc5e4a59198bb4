-- Properties that the two builds show differently of one thing: all they show, and what only one of them shows.
WITH old_values AS (
    SELECT DISTINCT t.kin, s.property, s.value
    FROM old_shown AS s
    JOIN old_things AS t USING (id)
    WHERE t.kin IN (SELECT kin FROM matched)
),
new_values AS (
    SELECT DISTINCT t.kin, s.property, s.value
    FROM new_shown AS s
    JOIN new_things AS t USING (id)
    WHERE t.kin IN (SELECT kin FROM matched)
),
gone AS (SELECT * FROM old_values EXCEPT SELECT * FROM new_values),
come AS (SELECT * FROM new_values EXCEPT SELECT * FROM old_values),
differing AS (SELECT kin, property FROM gone UNION SELECT kin, property FROM come),
told AS (
    SELECT kin, property, value, 'before' AS side FROM old_values JOIN differing USING (kin, property)
    UNION ALL
    SELECT kin, property, value, 'after' AS side FROM new_values JOIN differing USING (kin, property)
    UNION ALL
    SELECT kin, property, value, 'gone' AS side FROM gone
    UNION ALL
    SELECT kin, property, value, 'come' AS side FROM come
)
SELECT
    t.kin,
    t.property,
    list_sort(list(t.value) FILTER (t.side = 'before')) AS before,
    list_sort(list(t.value) FILTER (t.side = 'after')) AS after,
    list_sort(list(t.value) FILTER (t.side = 'gone')) AS gone,
    list_sort(list(t.value) FILTER (t.side = 'come')) AS come
FROM told AS t
GROUP BY t.kin, t.property
ORDER BY split_part(t.kin, '/', 1), t.kin, t.property
