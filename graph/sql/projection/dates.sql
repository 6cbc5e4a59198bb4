-- The day or year a document gives itself, as a number that sorts: 20230726, 20230000, 0 where none.
SELECT
    subject AS document,
    max(CAST(rpad(replace(value, '-', ''), 8, '0') AS BIGINT)) AS newest
FROM statements
WHERE property IN ('date', 'year') AND starts_with(subject, 'Document/')
GROUP BY subject
