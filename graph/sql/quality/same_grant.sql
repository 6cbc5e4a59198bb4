-- Namesakes who received one honor in one year: most likely one, whose unit is told in two ways.
WITH units AS (
    SELECT o.id, list_sort(list(DISTINCT n.name)) AS units FROM holders AS o JOIN named AS n ON n.id = o.holder GROUP BY o.id
)
SELECT
    n.name AS thing,
    s.a AS id,
    s.shared,
    [{'value': coalesce(array_to_string(u.units, '、'), s.a), 'documents': x.documents},
        {'value': coalesce(array_to_string(v.units, '、'), s.b), 'documents': y.documents}] AS stated,
    [[s.a, '1'], [s.b, '1']] AS lines
FROM sharing AS s
JOIN named AS n ON n.id = s.a
JOIN places AS x ON x.id = s.a
JOIN places AS y ON y.id = s.b
LEFT JOIN units AS u ON u.id = s.a
LEFT JOIN units AS v ON v.id = s.b
ORDER BY n.name, s.a, s.b
