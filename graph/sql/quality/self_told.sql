-- Relations that a source leads from a thing to itself.
SELECT
    t.name AS thing,
    i.canonical AS id,
    s.property,
    list_sort(list(DISTINCT d.name)) AS documents,
    list_sort(list(DISTINCT s.record)) AS records
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN things AS t ON t.id = i.canonical
LEFT JOIN identity AS k ON k.mention = s.source
LEFT JOIN Document AS d ON d.id = k.canonical
WHERE s.datatype = 'entity' AND s.subject = s.value
GROUP BY t.name, i.canonical, s.property
ORDER BY i.canonical, s.property
