-- Every relation between nodes, once, by relation; what a merge turned on itself is left out.
SELECT DISTINCT
    s.property,
    split_part(i.canonical, '/', 1) AS start,
    split_part(j.canonical, '/', 1) AS target,
    i.canonical AS "from",
    j.canonical AS "to"
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN identity AS j ON j.mention = s.value
JOIN used AS u ON u.id = i.canonical
WHERE s.datatype = 'entity' AND i.canonical <> j.canonical
UNION ALL
SELECT DISTINCT 'wasDerivedFrom', split_part(node, '/', 1), 'Passage', node, id
FROM passages
WHERE NOT starts_with(node, 'Document/')
UNION ALL
SELECT DISTINCT 'isPartOf', 'Passage', 'Document', id, document
FROM passages
