-- Facts of which a thing has one, and the sources tell several, the shown one first.
WITH told_ones AS (
    SELECT r.id, r.property, r.value, r.shown, list_sort(list(DISTINCT t.document)) AS documents
    FROM disagreements AS r
    JOIN told AS t ON t.id = r.id AND t.property = r.property AND t.value = r.value
    GROUP BY r.id, r.property, r.value, r.shown
)
SELECT
    t.name AS thing,
    f.id,
    f.property,
    list({'value': f.value, 'documents': f.documents} ORDER BY NOT f.shown, f.value) AS stated,
    [[f.id, f.property, coalesce(min(f.value) FILTER (f.shown), min(f.value))]] AS lines
FROM told_ones AS f
JOIN things AS t ON t.id = f.id
GROUP BY t.name, f.id, f.property
ORDER BY split_part(f.id, '/', 1), t.name, f.id, f.property
