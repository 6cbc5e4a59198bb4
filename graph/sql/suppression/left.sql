-- The statements of one file that stay.
SELECT s.*
FROM file AS s
WHERE s.subject NOT IN (SELECT mention FROM gone)
    AND s.value NOT IN (SELECT mention FROM gone)
    AND NOT EXISTS (SELECT 1 FROM taken AS t WHERE t.mention = s.subject AND t.property = s.property)
