-- Which document tells of each node, as the rules of quality read it: what `quality/told` says of classes alone.
SELECT
    i.canonical AS id,
    s.property,
    s.record,
    d.id AS source,
    d.name AS document,
    coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT)) AS year
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
LEFT JOIN identity AS j ON j.mention = s.source
LEFT JOIN Document AS d ON d.id = j.canonical
WHERE s.property = 'type'
