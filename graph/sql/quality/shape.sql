-- What does not conform to the shapes, and where it is told.
WITH places AS (
    SELECT
        v.id,
        v.property,
        list_sort(list(DISTINCT s.record) FILTER (s.property = v.property)) AS records,
        list_sort(list(DISTINCT d.name) FILTER (s.property = v.property)) AS documents,
        list_sort(list(DISTINCT s.record)) AS any_records,
        list_sort(list(DISTINCT d.name)) AS any_documents
    FROM (SELECT DISTINCT id, property FROM violations) AS v
    JOIN identity AS i ON i.canonical = v.id
    JOIN statements AS s ON s.subject = i.mention AND s.property IN (v.property, 'type')
    LEFT JOIN identity AS j ON j.mention = s.source
    LEFT JOIN Document AS d ON d.id = j.canonical
    GROUP BY v.id, v.property
)
SELECT
    coalesce(t.name, v.id) AS thing,
    v.id,
    v.message_zh,
    v.message_en,
    coalesce(o.name || ' ', '') || v.value AS value,
    nullif(v.more, 0) AS more,
    coalesce(p.documents, p.any_documents) AS documents,
    coalesce(p.records, p.any_records) AS records
FROM violations AS v
LEFT JOIN things AS t ON t.id = v.id
LEFT JOIN things AS o ON o.id = v.value
LEFT JOIN places AS p ON p.id = v.id AND p.property = v.property
ORDER BY v.id, v.property, v.value, v.message_zh
