-- Facts of which a thing has one, and the sources tell several, the shown one first. What is only vaguer is no other
-- fact: 1964 and 1964-07. Decided ones are done.
WITH told_ones AS (
    SELECT
        r.id,
        r.property,
        r.value,
        r.shown,
        bool_or(t.datatype IN ('text', 'date')) AS worded,
        list_sort(list(DISTINCT t.document)) AS documents
    FROM disagreements AS r
    JOIN told AS t ON t.id = r.id AND t.property = r.property AND t.value = r.value
    GROUP BY r.id, r.property, r.value, r.shown
),
firm AS (
    SELECT a.*
    FROM told_ones AS a
    WHERE NOT EXISTS (
        SELECT 1
        FROM told_ones AS b
        WHERE b.id = a.id AND b.property = a.property AND b.value <> a.value AND a.worded AND starts_with(b.value, a.value)
    )
),
shown AS (
    SELECT id, property, coalesce(min(value) FILTER (shown), min(value)) AS value FROM firm GROUP BY id, property
)
SELECT
    t.name AS thing,
    f.id,
    f.property,
    list({'value': f.value, 'documents': f.documents} ORDER BY f.value <> s.value, f.value) AS stated,
    [[f.id, f.property, s.value]] AS lines
FROM firm AS f
JOIN shown AS s USING (id, property)
JOIN things AS t ON t.id = f.id
WHERE NOT EXISTS (
    SELECT 1 FROM review AS r JOIN identity AS i ON i.mention = r.mention WHERE i.canonical = f.id AND r.property = f.property
)
GROUP BY t.name, f.id, f.property, s.value
HAVING count(*) > 1
ORDER BY split_part(f.id, '/', 1), t.name, f.id, f.property
