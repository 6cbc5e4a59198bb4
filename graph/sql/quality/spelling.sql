-- Units whose names differ in nothing but legal form, 市 or 区 after a place, brackets and the order of their parts:
-- 永图纺织（滨州）有限公司, 滨州永图纺织公司. Whoever works there follows the decision on these.
WITH spelled AS (
    SELECT id, unnest(names) AS name FROM Company
    UNION ALL
    SELECT id, unnest(names) AS name FROM Organization
),
lettered AS (
    SELECT
        id,
        split_part(id, '/', 1) AS class,
        array_to_string(list_sort(regexp_extract_all(
            regexp_replace(
                regexp_replace(name, '有限|责任|股份|公司|集团|（|）|\(|\)', '', 'g'),
                '([^省市区县])[省市区县]', '\1', 'g'
            ),
            '.'
        )), '') AS letters
    FROM spelled
)
SELECT DISTINCT
    m.name AS thing,
    a.id,
    [{'value': m.name, 'documents': x.documents}, {'value': n.name, 'documents': y.documents}] AS stated,
    [[a.id, '1'], [b.id, '1']] AS lines
FROM lettered AS a
JOIN lettered AS b ON b.class = a.class AND b.letters = a.letters AND b.id > a.id
JOIN named AS m ON m.id = a.id
JOIN named AS n ON n.id = b.id
JOIN places AS x ON x.id = a.id
JOIN places AS y ON y.id = b.id
WHERE length(a.letters) > 2 AND NOT EXISTS (SELECT 1 FROM apart WHERE apart.a = a.id AND apart.b = b.id)
ORDER BY thing, a.id, lines
