-- The names of what the vocabularies list.
SELECT DISTINCT subject, value
FROM all_statements
WHERE starts_with(loader, 'vocabulary/') AND property IN ('prefLabel', 'altLabel')
ORDER BY subject, value
