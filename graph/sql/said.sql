-- What is said of the things of one name and of what points at them: fact, words, place, document, basis.
WITH names AS (
    SELECT subject, min(value) FILTER (property = 'prefLabel') AS name
    FROM statements
    WHERE property IN ('prefLabel', 'altLabel')
    GROUP BY subject
),
meant AS (
    SELECT DISTINCT subject
    FROM statements
    WHERE property IN ('prefLabel', 'altLabel') AND value = $name
),
near AS (
    SELECT subject FROM meant
    UNION
    SELECT s.subject FROM statements AS s JOIN meant ON s.value = meant.subject WHERE s.datatype = 'entity'
)
SELECT
    split_part(s.subject, '/', 1) AS class,
    s.property,
    coalesce(names.name, s.value) AS value,
    s.quote,
    s.locator,
    source.name AS document,
    s.basis
FROM statements AS s
JOIN near ON near.subject = s.subject
LEFT JOIN names ON s.datatype = 'entity' AND names.subject = s.value
LEFT JOIN names AS source ON source.subject = s.source
WHERE s.property NOT IN ('type', 'prefLabel', 'altLabel') AND coalesce(names.name, s.value) <> $name
ORDER BY s.source, s.locator, s.subject, s.property, value, s.record
