-- Things of which no source tells what would tell them from their namesakes: a person without a unit. What a name
-- alone makes one, and what was left apart for a reason, is not meant.
WITH open_pairs AS (
    SELECT a, b
    FROM pairs
    WHERE class NOT IN ('Company', 'Organization', 'Programme')
        AND NOT EXISTS (SELECT 1 FROM contradictions AS c JOIN identity AS i ON i.mention = c.mention WHERE i.canonical IN (a, b))
),
bare AS (
    SELECT a AS id, b AS other FROM open_pairs WHERE a NOT IN (SELECT id FROM holders)
    UNION ALL
    SELECT b AS id, a AS other FROM open_pairs WHERE b NOT IN (SELECT id FROM holders) AND a IN (SELECT id FROM holders)
),
units AS (
    SELECT o.id, array_to_string(list_sort(list(DISTINCT coalesce(n.name, o.holder))), '、') AS units
    FROM holders AS o
    LEFT JOIN named AS n ON n.id = o.holder
    GROUP BY o.id
)
SELECT
    n.name AS thing,
    b.id,
    p.documents,
    list({'value': coalesce(u.units, b.other), 'documents': q.documents} ORDER BY u.units NULLS LAST, b.other) AS stated,
    list_concat([[b.id, '1']], list([b.other, '1'] ORDER BY u.units NULLS LAST, b.other)) AS lines
FROM bare AS b
JOIN named AS n ON n.id = b.id
JOIN places AS p ON p.id = b.id
JOIN places AS q ON q.id = b.other
LEFT JOIN units AS u ON u.id = b.other
GROUP BY n.name, b.id, p.documents
ORDER BY n.name, b.id
