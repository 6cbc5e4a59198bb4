-- Statements with what their cells mean now, and without the rows and cells that mean nothing any more.
SELECT l.* REPLACE (
    CASE WHEN r.backwards THEN r.now ELSE l.subject END AS subject,
    CASE WHEN NOT r.backwards THEN r.now ELSE l.value END AS value
)
FROM left_over AS l
LEFT JOIN reread AS r
    ON r.subject = l.subject AND r.property = l.property AND r.value = l.value AND r.source = l.source
        AND r.record = l.record
WHERE NOT EXISTS (
    SELECT 1
    FROM fallen AS f
    WHERE f.source = l.source AND f.record = l.record AND f.thing IN (l.subject, l.value)
        AND f.property IN ('', l.property)
)
