-- Of each class and property: things of which values differ, and those of which several documents tell a value.
WITH differing AS (
    SELECT d.class AS label, d.id, d.property, count(*) AS "values"
    FROM reported_disagreements AS d
    JOIN covered_things AS t ON t.id = d.id
    GROUP BY d.class, d.id, d.property
)
SELECT
    coalesce(d.label, w.label) AS label,
    coalesce(d.property, w.property) AS property,
    count(d.id) AS things,
    count(*) AS "of",
    count(d.id) / count(*) AS share,
    coalesce(sum(d."values")::BIGINT, 0) AS "values"
FROM covered_twice AS w
FULL JOIN differing AS d ON d.id = w.id AND d.property = w.property AND d.label = w.label
GROUP BY coalesce(d.label, w.label), coalesce(d.property, w.property)
ORDER BY things DESC, label, property
