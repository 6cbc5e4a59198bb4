-- Every value of every attribute of a node, and how it ranks: by decision, stated before inferred, confidence, number
-- of documents, newest, and last the value itself. A grant stands at the furthest stage that anyone tells: who was
-- nominated in May and granted in July was granted.
SELECT
    t.node,
    t.label,
    t.property,
    t.lang,
    t.value,
    {
        'decided': NOT bool_or(coalesce(r.value = t.value, false)),
        'stage': CASE
            WHEN t.property <> 'stage' THEN 0
            ELSE -list_position(['nominated', 'publicised', 'granted', 'revoked'], t.value)
        END,
        'inferred': bool_and(t.inferred),
        'doubt': -max(t.confidence),
        'alone': -count(DISTINCT t.source),
        'age': -max(coalesce(d.newest, 0)),
        'value': t.value
    } AS rank
FROM told AS t
JOIN used AS u ON u.node = t.node
LEFT JOIN dates AS d ON d.document = t.source
LEFT JOIN reviewed AS r ON r.node = t.node AND r.property = t.property
WHERE t.value IS NOT NULL
GROUP BY t.node, t.label, t.property, t.lang, t.value
