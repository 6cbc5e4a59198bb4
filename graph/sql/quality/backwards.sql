-- What ends before it begins. Dates are compared as far as both are told.
WITH spans AS (
    SELECT id, 'from' AS property, "from" AS first, "to" AS last FROM Position
    UNION ALL
    SELECT id, 'validFrom' AS property, validFrom AS first, validTo AS last FROM Place
),
plain AS (
    SELECT id, property, first, last, regexp_extract(first, '^[0-9]{4}[0-9-]*') AS a, regexp_extract(last, '^[0-9]{4}[0-9-]*') AS b
    FROM spans
    WHERE first IS NOT NULL AND last IS NOT NULL
)
SELECT t.name AS thing, s.id, s.first, s.last, p.documents, p.records
FROM plain AS s
JOIN things AS t USING (id)
JOIN places AS p USING (id)
WHERE s.a <> '' AND s.b <> ''
    AND left(s.a, CAST(least(length(s.a), length(s.b)) AS INTEGER)) > left(s.b, CAST(least(length(s.a), length(s.b)) AS INTEGER))
ORDER BY s.id
