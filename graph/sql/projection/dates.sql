-- The day or year a document gives itself, as a number that sorts: 20230726, 20230000; 0 is no date.
SELECT node AS document, max(CAST(rpad(replace(value, '-', ''), 8, '0') AS BIGINT)) AS newest
FROM told
WHERE label = 'Document' AND property IN ('date', 'year')
GROUP BY node
