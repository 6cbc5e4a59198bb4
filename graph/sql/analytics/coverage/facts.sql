-- Statements of each class and property, those inferred, and those whose value two documents tell.
SELECT
    t.label,
    s.property,
    CASE WHEN starts_with(s.loader, 'vocabulary/') THEN 'vocabulary' ELSE 'records' END AS told_in,
    count(*) AS "of",
    count(s.basis) AS inferred,
    count(DISTINCT s.basis) AS reasons
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN covered_things AS t ON t.id = i.canonical
GROUP BY ALL
