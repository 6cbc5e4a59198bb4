-- Statements with the ids that mentions go by now.
SELECT l.* REPLACE (coalesce(s.now, l.subject) AS subject, coalesce(v.now, l.value) AS value)
FROM left_over AS l
LEFT JOIN renamed AS s ON s.mention = l.subject
LEFT JOIN renamed AS v ON l.datatype = 'entity' AND v.mention = l.value
