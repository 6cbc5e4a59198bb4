-- What each document states, of canonical things, once a document: quads whose graph is the document.
SELECT DISTINCT
    '{ids}' || i.canonical AS subject,
    p.predicate,
    CASE
        WHEN s.datatype = 'entity' THEN '{ids}' || o.canonical
        WHEN s.datatype = 'class' THEN '{classes}' || s.value
        WHEN s.datatype = 'decimal' THEN rtrim(rtrim(printf('%.4f', CAST(s.value AS DOUBLE)), '0'), '.')
        ELSE s.value
    END AS object,
    CASE WHEN s.lang IS NULL THEN p.datatype END AS datatype,
    s.lang,
    '{ids}' || d.canonical AS graph
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN identity AS d ON d.mention = s.source
JOIN predicates AS p
    ON p.property = s.property
    AND p.label = CASE WHEN s.datatype IN ('entity', 'class') THEN '' ELSE split_part(i.canonical, '/', 1) END
LEFT JOIN identity AS o ON s.datatype = 'entity' AND o.mention = s.value
