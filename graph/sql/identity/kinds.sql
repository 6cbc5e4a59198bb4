-- The kind that a mention's statements give it.
SELECT m.no, min(s.value) AS kind
FROM statements AS s
JOIN mentions AS m ON m.mention = s.subject
WHERE s.property = 'kind'
GROUP BY m.no
