-- Units whose names differ in nothing but legal form, 市 or 区 after a place, brackets and the order of their parts:
-- 永图纺织（滨州）有限公司, 滨州永图纺织公司. A document that has both means two. Whoever works there follows the
-- decision on these.
WITH spelled AS (
    SELECT id, unnest(names) AS name FROM Company
    UNION ALL
    SELECT id, unnest(names) AS name FROM Organization
),
lettered AS (
    SELECT
        id,
        name,
        split_part(id, '/', 1) AS class,
        array_to_string(list_sort(regexp_extract_all(
            regexp_replace(
                regexp_replace(name, '有限|责任|股份|公司|集团|（|）|\(|\)', '', 'g'),
                '([^省市区县])[省市区县]', '\1', 'g'
            ),
            '.'
        )), '') AS letters
    FROM spelled
),
alike AS (
    SELECT a.id AS a, b.id AS b, min(a.name) AS as_a, min(b.name) AS as_b
    FROM lettered AS a
    JOIN lettered AS b ON b.class = a.class AND b.letters = a.letters AND b.id > a.id
    WHERE length(a.letters) > 2
    GROUP BY a.id, b.id
),
parted AS (
    SELECT p.a, p.b
    FROM alike AS p
    JOIN sources AS s ON s.id = p.a
    JOIN sources AS t ON t.id = p.b AND t.source = s.source
    UNION ALL
    SELECT a, b FROM apart
)
SELECT
    m.name AS thing,
    p.a AS id,
    [{'value': m.name || CASE WHEN p.as_a = m.name THEN '' ELSE ' = ' || p.as_a END, 'documents': x.documents},
        {'value': n.name || CASE WHEN p.as_b = n.name THEN '' ELSE ' = ' || p.as_b END, 'documents': y.documents}] AS stated,
    [[p.a, '1'], [p.b, '1']] AS lines
FROM alike AS p
JOIN named AS m ON m.id = p.a
JOIN named AS n ON n.id = p.b
JOIN places AS x ON x.id = p.a
JOIN places AS y ON y.id = p.b
WHERE NOT EXISTS (SELECT 1 FROM parted AS d WHERE d.a = p.a AND d.b = p.b)
ORDER BY thing, p.a, p.b
