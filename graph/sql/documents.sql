-- Documents that say something, with how many statements and how many things they speak of.
WITH names AS (
    SELECT subject, min(value) AS name
    FROM statements
    WHERE property = 'prefLabel'
    GROUP BY subject
)
SELECT names.name AS document, count(*) AS statements, count(DISTINCT s.subject) AS things, count(s.basis) AS inferred
FROM statements AS s
LEFT JOIN names ON names.subject = s.source
GROUP BY s.source, names.name
ORDER BY statements DESC, document, s.source
