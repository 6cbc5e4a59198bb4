-- What each source says of a node's attributes and that there is one, with the document's name and the file and row.
SELECT
    i.canonical AS id,
    s.property,
    s.value,
    s.datatype,
    s.basis,
    s.record,
    starts_with(s.loader, 'vocabulary/') AS listed,
    d.id AS source,
    d.name AS document,
    coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT)) AS year
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN named AS n ON n.id = i.canonical
LEFT JOIN identity AS j ON j.mention = s.source
LEFT JOIN Document AS d ON d.id = j.canonical
WHERE s.datatype <> 'entity' AND s.property NOT IN ('prefLabel', 'altLabel')
