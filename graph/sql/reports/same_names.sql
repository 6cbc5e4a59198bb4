-- Things of one class and one name that were left apart, with what each document tells of them.
WITH named AS (
    SELECT DISTINCT i.canonical, n.label, n.key
    FROM names AS n
    JOIN mentions AS m ON m.no = n.no
    JOIN identity AS i ON i.mention = m.mention
    JOIN used AS u ON u.id = i.canonical
    WHERE NOT n.alias
),
doubled AS (
    SELECT label, key
    FROM named
    GROUP BY label, key
    HAVING count(*) > 1
),
units AS (
    SELECT h."to" AS id, string_agg(DISTINCT coalesce(v.value, ''), '；' ORDER BY coalesce(v.value, '')) AS units
    FROM edges AS h
    JOIN edges AS o ON o."from" = h."from" AND o.property = 'organization'
    JOIN valued AS v ON v.id = o."to" AND v.property = 'prefLabel' AND v.lang = 'zh'
    WHERE h.property = 'holder'
    GROUP BY h."to"
),
told AS (
    SELECT
        n.canonical,
        string_agg(DISTINCT d.value, '；' ORDER BY d.value) AS documents,
        string_agg(DISTINCT i.mention, ' ' ORDER BY i.mention) AS mentions
    FROM named AS n
    JOIN identity AS i ON i.canonical = n.canonical
    LEFT JOIN valued AS d ON d.id = i.document AND d.property = 'prefLabel'
    GROUP BY n.canonical
)
SELECT
    d.label AS class,
    min(v.value) AS name,
    n.canonical AS id,
    coalesce(any_value(u.units), '') AS units,
    any_value(t.documents) AS documents,
    any_value(t.mentions) AS mentions
FROM doubled AS d
JOIN named AS n USING (label, key)
JOIN valued AS v ON v.id = n.canonical AND v.property = 'prefLabel'
LEFT JOIN units AS u ON u.id = n.canonical
LEFT JOIN told AS t ON t.canonical = n.canonical
GROUP BY d.label, d.key, n.canonical
ORDER BY class, d.key, id
