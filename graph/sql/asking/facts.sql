-- Every statement as a fact about a node: its value as a person reads it, who says so, where, in which words.
SELECT
    s.subject AS mention,
    i.canonical AS node,
    s.property,
    coalesce(v.name, v.id, s.value) AS value,
    coalesce(v.id, '') AS target,
    CASE WHEN s.datatype = 'entity' THEN s.value END AS target_mention,
    d.name AS document,
    s.locator,
    s.quote,
    s.basis,
    d.date,
    s.original,
    d.id AS source
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
LEFT JOIN identity AS t ON s.datatype = 'entity' AND t.mention = s.value
LEFT JOIN named AS v ON v.id = t.canonical
LEFT JOIN identity AS sd ON sd.mention = s.source
LEFT JOIN documents AS d ON d.id = sd.canonical
WHERE s.property <> 'type'
