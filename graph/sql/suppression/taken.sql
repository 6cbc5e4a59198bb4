-- Single properties taken out.
SELECT DISTINCT o.mention, d.property
FROM suppress AS d
JOIN identity AS i ON i.mention = d.mention
JOIN identity AS o ON o.canonical = i.canonical
WHERE d.property <> ''
