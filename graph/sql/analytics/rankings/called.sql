-- What tells things apart to a reader: name, units and documents of what a pair or a ranking names.
WITH ids AS (SELECT id FROM open_ends),
units AS (
    SELECT u.id, string_agg(DISTINCT n.name, '；' ORDER BY n.name) AS units
    FROM holders AS u
    JOIN named AS n ON n.id = u.holder
    WHERE u.id IN (SELECT id FROM ids)
    GROUP BY u.id
),
told AS (
    SELECT s.id, string_agg(DISTINCT s.document, '；' ORDER BY s.document) AS documents
    FROM sources AS s
    WHERE s.id IN (SELECT id FROM ids)
    GROUP BY s.id
),
mentioned AS (
    SELECT canonical AS id, string_agg(mention, ' ' ORDER BY mention) AS mentions
    FROM identity
    WHERE canonical IN (SELECT id FROM ids)
    GROUP BY canonical
)
SELECT n.id, n.name, coalesce(u.units, '') AS units, coalesce(t.documents, '') AS documents, m.mentions
FROM named AS n
LEFT JOIN units AS u ON u.id = n.id
LEFT JOIN told AS t ON t.id = n.id
LEFT JOIN mentioned AS m ON m.id = n.id
WHERE n.id IN (SELECT id FROM ids)
ORDER BY n.id
