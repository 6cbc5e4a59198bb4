-- Relations that lead a node to itself, because the two things they joined were made one.
SELECT
    t.name AS thing,
    i.canonical AS id,
    s.property,
    list_sort(list(DISTINCT d.name)) AS documents,
    list_sort(list(DISTINCT s.record)) AS records,
    [[s.subject, '1'], [s.value, '2']] AS lines
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN identity AS j ON j.mention = s.value AND j.canonical = i.canonical
JOIN things AS t ON t.id = i.canonical
LEFT JOIN identity AS k ON k.mention = s.source
LEFT JOIN Document AS d ON d.id = k.canonical
WHERE s.datatype = 'entity' AND s.subject <> s.value
GROUP BY t.name, i.canonical, s.property, s.subject, s.value
ORDER BY i.canonical, s.property, s.subject, s.value
