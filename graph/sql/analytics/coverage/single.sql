-- Of each class: its things, those that documents tell of, and those that only one does.
WITH known AS (
    SELECT t.id, t.label, count(o.document) AS documents
    FROM covered_things AS t
    LEFT JOIN covered_told AS o ON o.id = t.id
    WHERE t.label NOT IN ('Document', 'Passage')
    GROUP BY t.id, t.label
)
SELECT label, count(*), count(*) FILTER (documents > 0), count(*) FILTER (documents = 1)
FROM known
GROUP BY label
ORDER BY label
