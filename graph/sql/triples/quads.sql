-- What each document states of the nodes, once a document, over the ids that things go by now.
SELECT DISTINCT
    '{ids}' || d.canonical AS graph,
    '{ids}' || i.canonical AS subject,
    t.predicate,
    CASE
        WHEN s.datatype = 'class' THEN t.object
        WHEN s.datatype = 'entity' THEN '{ids}' || o.canonical
        WHEN t.datatype = '{decimal}' THEN rtrim(rtrim(printf('%.4f', CAST(s.value AS DOUBLE)), '0'), '.')
        ELSE s.value
    END AS object,
    CASE WHEN t.tagged AND s.lang IS NOT NULL THEN NULL ELSE t.datatype END AS datatype,
    CASE WHEN t.tagged THEN s.lang END AS lang
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN named AS n ON n.id = i.canonical
JOIN identity AS d ON d.mention = s.source
LEFT JOIN identity AS o ON s.datatype = 'entity' AND o.mention = s.value
JOIN terms AS t ON t.label = i.label AND t.property = s.property
WHERE o.canonical IS NULL OR o.canonical <> i.canonical
