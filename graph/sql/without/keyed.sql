-- Rows without a name, under the ids that tell them apart now.
SELECT l.* REPLACE (coalesce(s.now, l.subject) AS subject, coalesce(v.now, l.value) AS value)
FROM left_over AS l
LEFT JOIN keyed AS s ON s.thing = l.subject AND s.source = l.source AND s.record = l.record
LEFT JOIN keyed AS v ON v.thing = l.value AND v.source = l.source AND v.record = l.record
