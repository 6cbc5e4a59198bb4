-- The members of a network, each with a number, its name, and how many documents tell of it.
SELECT
    row_number() OVER (ORDER BY n.id) - 1 AS no,
    n.id,
    n.name,
    split_part(n.id, '/', 1) AS label,
    coalesce(t.documents, 0) AS documents
FROM named AS n
LEFT JOIN (SELECT "from" AS id, count(DISTINCT "to") AS documents FROM TOLD_BY GROUP BY "from") AS t ON t.id = n.id
WHERE split_part(n.id, '/', 1) IN ({labels})
    AND n.id NOT IN (SELECT id FROM left_out)
    AND ({all} OR n.id IN (SELECT id FROM within))
