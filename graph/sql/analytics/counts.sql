-- What there is to measure. A vocabulary is no document, as in the measure of coverage.
SELECT 'documents' AS name, count(*) AS count FROM Document WHERE coalesce(kind, '') <> 'vocabulary'
UNION ALL SELECT 'grants', count(DISTINCT conferral) FROM grants
UNION ALL SELECT 'recipients', count(DISTINCT recipient) FROM grants
UNION ALL SELECT 'honors', count(DISTINCT honor) FROM grants
UNION ALL SELECT 'dated_grants', count(DISTINCT conferral) FROM grants WHERE year IS NOT NULL
UNION ALL SELECT 'undetermined_grants', count(*) FROM Conferral WHERE undetermined
UNION ALL SELECT 'people', count(*) FROM Person
UNION ALL SELECT 'companies', count(*) FROM Company
ORDER BY name
