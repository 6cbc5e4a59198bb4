-- The values of rows without a name of which a cell means another thing now.
SELECT a.thing, a.source, a.record, l.property, l.datatype, l.value
FROM again AS a
JOIN left_over AS l ON l.subject = a.thing AND l.source = a.source AND l.record = a.record
UNION
SELECT a.thing, a.source, a.record, l.property, l.datatype, l.subject
FROM again AS a
JOIN left_over AS l ON l.value = a.thing AND l.source = a.source AND l.record = a.record
ORDER BY ALL
