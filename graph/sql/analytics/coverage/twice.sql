-- Single values that two documents or more tell, by thing.
SELECT t.label, i.canonical AS id, s.property
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN covered_things AS t ON t.id = i.canonical
JOIN identity AS d ON d.mention = s.source
WHERE s.property IN ({compared}) AND s.datatype <> 'entity'
GROUP BY t.label, i.canonical, s.property
HAVING count(DISTINCT d.canonical) > 1
