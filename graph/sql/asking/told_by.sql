-- What tells namesakes apart: the units of each, and the documents that speak of it.
WITH wanted AS (SELECT unnest($ids) AS id),
units AS (
    SELECT w.id, string_agg(DISTINCT v.name, '、' ORDER BY v.name) AS units
    FROM wanted AS w
    JOIN identity AS i ON i.canonical = w.id
    JOIN (
        SELECT h.value AS mention, o.value AS unit
        FROM statements AS h
        JOIN statements AS o ON o.subject = h.subject AND o.property = 'organization'
        WHERE h.property = 'holder'
        UNION
        SELECT subject, value FROM statements WHERE property IN ('unitOf', 'jurisdiction', 'partOf')
    ) AS o ON o.mention = i.mention
    JOIN identity AS t ON t.mention = o.unit
    JOIN named AS v ON v.id = t.canonical
    GROUP BY w.id
),
told AS (
    SELECT w.id, string_agg(DISTINCT d.name, '、' ORDER BY d.name) AS documents
    FROM wanted AS w
    JOIN identity AS i ON i.canonical = w.id
    JOIN identity AS s ON s.mention = i.document
    JOIN documents AS d ON d.id = s.canonical
    GROUP BY w.id
)
SELECT w.id, coalesce(units.units, ''), coalesce(told.documents, '')
FROM wanted AS w
LEFT JOIN units USING (id)
LEFT JOIN told USING (id)
ORDER BY w.id
