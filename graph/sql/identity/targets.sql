-- Entity-valued statements by number.
SELECT DISTINCT f.no, s.property, t.no AS target
FROM statements AS s
JOIN mentions AS f ON f.mention = s.subject
JOIN mentions AS t ON t.mention = s.value
WHERE s.datatype = 'entity'
