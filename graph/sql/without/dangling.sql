-- Statements that name a thing which is lost; backwards: it is their subject.
SELECT
    subject,
    property,
    value,
    source,
    record,
    quote,
    subject IN (SELECT mention FROM lost) AS backwards
FROM left_over
WHERE datatype = 'entity' AND (value IN (SELECT mention FROM lost) OR subject IN (SELECT mention FROM lost))
ORDER BY ALL
