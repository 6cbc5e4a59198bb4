-- Words that must not be left in any text: the names of what is gone, and values taken out one by one. own: only the
-- documents that tell of it, because somebody else bears the name.
WITH told AS (
    SELECT s.value AS word, s.original, s.source
    FROM statements AS s
    WHERE s.property IN ('prefLabel', 'altLabel', 'formerName', 'nickname')
        AND s.subject IN (SELECT mention FROM gone WHERE split_part(mention, '/', 1) NOT IN ({unnamed}))
    UNION
    SELECT s.value, s.original, s.source
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    JOIN identity AS o ON o.canonical = i.canonical
    JOIN suppress AS d ON d.mention = o.mention AND d.property = s.property
),
spelled AS (
    SELECT word, source FROM told
    UNION
    SELECT original, source FROM told WHERE original IS NOT NULL
),
others AS (
    SELECT DISTINCT value AS word
    FROM statements
    WHERE property = 'prefLabel' AND starts_with(subject, 'Person/') AND subject NOT IN (SELECT mention FROM gone)
)
SELECT DISTINCT s.word, CASE WHEN o.word IS NULL THEN NULL ELSE s.source END AS source
FROM spelled AS s
LEFT JOIN others AS o USING (word)
WHERE length(s.word) > 1
ORDER BY s.word, source
