-- Every inferred statement: of what, which value, how, and by which document.
SELECT
    t.id,
    c.name,
    t.label,
    s.property,
    coalesce(n.name, s.value) AS value,
    s.basis,
    CASE WHEN starts_with(s.loader, 'vocabulary/') THEN 'vocabulary' ELSE 'records' END AS told_in,
    d.canonical AS document
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN covered_things AS t ON t.id = i.canonical
JOIN covered_names AS c ON c.id = t.id
LEFT JOIN identity AS d ON d.mention = s.source
LEFT JOIN identity AS v ON s.datatype = 'entity' AND v.mention = s.value
LEFT JOIN named AS n ON n.id = v.canonical
WHERE s.basis IS NOT NULL
ORDER BY told_in, t.label, s.property, t.id, value, s.basis, d.canonical
