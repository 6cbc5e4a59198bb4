-- Every fact about one node, and about what points at it one hop away: who says so, where, in which words.
WITH here AS (SELECT mention FROM identity WHERE canonical = $id),
near AS (
    SELECT mention, true AS own FROM here
    UNION ALL
    SELECT DISTINCT i.mention, false AS own
    FROM statements AS s
    JOIN here ON here.mention = s.value
    JOIN identity AS f ON f.mention = s.subject
    JOIN identity AS i ON i.canonical = f.canonical
    WHERE s.datatype = 'entity' AND f.canonical <> $id
        AND split_part(s.subject, '/', 1) IN ('Conferral', 'Position', 'Contribution', 'Benefit', 'Statistic')
    UNION ALL
    SELECT DISTINCT i.mention, false AS own
    FROM statements AS s
    JOIN here ON here.mention = s.subject
    JOIN identity AS f ON f.mention = s.value
    JOIN identity AS i ON i.canonical = f.canonical
    WHERE s.property = 'hasBenefit'
)
SELECT
    i.canonical AS node,
    n.own,
    s.property,
    coalesce(v.name, v.id, s.value) AS value,
    coalesce(v.id, '') AS target,
    d.name AS document,
    s.locator,
    s.quote,
    s.basis,
    d.date,
    s.original
FROM near AS n
JOIN statements AS s ON s.subject = n.mention
JOIN identity AS i ON i.mention = s.subject
LEFT JOIN identity AS t ON s.datatype = 'entity' AND t.mention = s.value
LEFT JOIN named AS v ON v.id = t.canonical
LEFT JOIN identity AS sd ON sd.mention = s.source
LEFT JOIN documents AS d ON d.id = sd.canonical
WHERE s.property <> 'type'
UNION ALL
SELECT
    i.canonical AS node,
    false AS own,
    s.property,
    v.name AS value,
    $id AS target,
    d.name AS document,
    s.locator,
    s.quote,
    s.basis,
    d.date,
    s.original
FROM statements AS s
JOIN here ON here.mention = s.value
JOIN identity AS i ON i.mention = s.subject
LEFT JOIN named AS v ON v.id = $id
LEFT JOIN identity AS sd ON sd.mention = s.source
LEFT JOIN documents AS d ON d.id = sd.canonical
WHERE s.datatype = 'entity' AND i.canonical <> $id
    AND split_part(s.subject, '/', 1) NOT IN ('Conferral', 'Position', 'Contribution', 'Benefit', 'Statistic')
ORDER BY own DESC, node, property, value, date NULLS LAST, document, locator NULLS LAST, quote, basis, original
