-- Every value of every attribute of a node, and how it ranks: by decision, stated before inferred, confidence, number
-- of documents, newest, and last the value itself. A grant stands at the furthest stage that anyone tells: who was
-- nominated in May and granted in July was granted.
SELECT
    i.canonical AS id,
    split_part(i.canonical, '/', 1) AS label,
    s.property,
    s.lang,
    s.value,
    {
        'decided': NOT bool_or(coalesce(r.value = s.value, false)),
        'stage': CASE WHEN s.property <> 'stage' THEN 0 ELSE -list_position(['nominated', 'publicised', 'granted', 'revoked'], s.value) END,
        'inferred': NOT bool_or(s.basis IS NULL),
        'doubt': -max(coalesce(TRY_CAST(s.confidence AS DOUBLE), 1)),
        'alone': -count(DISTINCT s.source),
        'age': -max(coalesce(d.newest, 0)),
        'value': s.value
    } AS rank
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN used AS u ON u.id = i.canonical
LEFT JOIN dates AS d ON d.document = s.source
LEFT JOIN reviewed AS r ON r.id = i.canonical AND r.property = s.property
WHERE s.datatype NOT IN ('entity', 'class')
GROUP BY i.canonical, s.property, s.lang, s.value
