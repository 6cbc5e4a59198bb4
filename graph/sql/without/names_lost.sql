-- What lost things went by, the name before aliases.
SELECT DISTINCT subject, property = 'altLabel' AS alias, value
FROM file
WHERE property IN ('prefLabel', 'altLabel') AND subject IN (SELECT mention FROM lost)
ORDER BY subject, alias, value
