-- The things that these ids mean now, each with all its mentions. An id that means nothing here has no row.
SELECT DISTINCT w.id, i.canonical, o.mention
FROM (SELECT unnest($ids) AS id) AS w
JOIN identity AS i ON i.mention = w.id
JOIN identity AS o ON o.canonical = i.canonical
JOIN named AS n ON n.id = i.canonical
ORDER BY w.id, i.canonical, o.mention
