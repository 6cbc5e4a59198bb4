-- Things that keys join with others, and that were left apart because a document tells some of these apart.
SELECT n.name AS thing, i.canonical AS id, p.documents, p.records, [[i.canonical, '1']] AS lines
FROM contradictions AS c
JOIN identity AS i ON i.mention = c.mention
JOIN named AS n ON n.id = i.canonical
JOIN places AS p ON p.id = n.id
WHERE c.reason = 'one document tells apart what the keys join'
GROUP BY ALL
ORDER BY n.name, i.canonical
