-- People who were honored, or came to a post of work, before their tenth year.
WITH born AS (
    SELECT id, birthDate, TRY_CAST(left(birthDate, 4) AS BIGINT) AS year FROM Person WHERE birthDate IS NOT NULL
),
dated AS (
    SELECT c.id, r."to" AS person, c.year
    FROM Conferral AS c
    JOIN RECIPIENT AS r ON r."from" = c.id
    UNION ALL
    SELECT p.id, h."to" AS person, TRY_CAST(left(p."from", 4) AS BIGINT) AS year
    FROM Position AS p
    JOIN HOLDER AS h ON h."from" = p.id
    WHERE coalesce(p.kind, '') <> 'education'
)
SELECT
    t.name AS thing,
    d.id,
    b.birthDate,
    d.year,
    list_sort(list_distinct(list_concat(p.documents, o.documents))) AS documents,
    list_sort(list_distinct(list_concat(p.records, o.records))) AS records
FROM dated AS d
JOIN born AS b ON b.id = d.person
JOIN things AS t ON t.id = d.id
JOIN places AS p ON p.id = d.id
JOIN places AS o ON o.id = d.person
WHERE d.year < b.year + 10
ORDER BY d.id
