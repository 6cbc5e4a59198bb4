-- Namesakes that nothing tells apart for sure: no document has both, no decision does, nor sex or year of birth.
-- Names that very many bear are left out: no pair of these is worth a look for its name alone.
WITH named_alike AS (
    SELECT class, key, id FROM same_names QUALIFY count(*) OVER (PARTITION BY class, key) <= {crowd}
),
all_pairs AS (
    SELECT a.class, a.id AS a, b.id AS b
    FROM named_alike AS a
    JOIN named_alike AS b ON b.class = a.class AND b.key = a.key AND b.id > a.id
),
parted AS (
    SELECT p.a, p.b
    FROM all_pairs AS p
    JOIN sources AS s ON s.id = p.a
    JOIN sources AS t ON t.id = p.b AND t.source = s.source
    UNION ALL
    SELECT a, b FROM apart
)
SELECT p.class, p.a, p.b
FROM all_pairs AS p
LEFT JOIN Person AS x ON x.id = p.a
LEFT JOIN Person AS y ON y.id = p.b
WHERE coalesce(x.gender = y.gender, true)
    AND coalesce(left(x.birthDate, 4) = left(y.birthDate, 4), true)
    AND NOT EXISTS (SELECT 1 FROM parted AS d WHERE d.a = p.a AND d.b = p.b)
