-- Named things that several mentions were joined into, a row a mention: what was joined, and by which key or decision.
SELECT
    i.label AS class,
    coalesce(v.name, '') AS name,
    i.canonical AS id,
    i.mention,
    coalesce(d.name, '') AS document,
    coalesce(e.evidence, '') AS evidence
FROM identity AS i
JOIN mentions AS m ON m.mention = i.mention
JOIN used AS u ON u.id = i.canonical
LEFT JOIN (SELECT id, arg_min(value, rank) AS name FROM valued WHERE property = 'prefLabel' GROUP BY id) AS v
    ON v.id = i.canonical
LEFT JOIN (SELECT id, arg_min(value, rank) AS name FROM valued WHERE property = 'prefLabel' GROUP BY id) AS d
    ON d.id = i.document
LEFT JOIN (SELECT no, string_agg(DISTINCT key, ' ; ' ORDER BY key) AS evidence FROM evidence GROUP BY no) AS e
    ON e.no = m.no
WHERE i.canonical IN (SELECT canonical FROM identity WHERE mention <> canonical)
ORDER BY class, name, id, i.mention
