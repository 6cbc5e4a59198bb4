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
SELECT f.node, n.own, f.property, f.value, f.target, f.document, f.locator, f.quote, f.basis, f.date, f.original, f.source
FROM near AS n
JOIN facts AS f ON f.mention = n.mention
UNION ALL
SELECT f.node, false AS own, f.property, f.value, f.target, f.document, f.locator, f.quote, f.basis, f.date, f.original, f.source
FROM facts AS f
JOIN here ON here.mention = f.target_mention
WHERE f.node <> $id
    AND split_part(f.mention, '/', 1) NOT IN ('Conferral', 'Position', 'Contribution', 'Benefit', 'Statistic')
ORDER BY own DESC, node, property, value, date NULLS LAST, document, locator NULLS LAST, quote, basis, original
