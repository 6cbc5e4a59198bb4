-- Words that must not be left in any text. The names of what is gone: everywhere, or where somebody else bears the
-- name only in the documents that tell of it. A value taken out by itself: as words in its documents, and a code or
-- number in the row that told it.
WITH names AS (
    SELECT s.value AS word, s.original, s.source
    FROM statements AS s
    WHERE s.property IN ('prefLabel', 'altLabel', 'formerName', 'nickname')
        AND s.subject IN (SELECT mention FROM gone WHERE split_part(mention, '/', 1) NOT IN ({unnamed}))
),
spelled AS (
    SELECT word, source FROM names
    UNION
    SELECT original, source FROM names WHERE original IS NOT NULL
),
others AS (
    SELECT DISTINCT value AS word
    FROM statements
    WHERE property = 'prefLabel' AND starts_with(subject, 'Person/') AND subject NOT IN (SELECT mention FROM gone)
),
single AS (
    SELECT s.value, s.original, s.source, s.record, s.datatype = 'text' AND s.original IS NULL AS words
    FROM statements AS s
    JOIN taken AS t ON t.mention = s.subject AND t.property = s.property
    WHERE s.datatype NOT IN ('entity', 'class')
)
SELECT DISTINCT s.word, CASE WHEN o.word IS NULL THEN '' ELSE s.source END AS source, '' AS record, true AS name
FROM spelled AS s
LEFT JOIN others AS o USING (word)
WHERE length(s.word) > 1
UNION
SELECT coalesce(original, value), source, CASE WHEN words THEN '' ELSE record END, false
FROM single
WHERE length(coalesce(original, value)) > 0
UNION
SELECT value, source, record, false
FROM single
ORDER BY word, source, record, name
