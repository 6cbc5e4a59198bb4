-- The pairs of classes that relationships to write are between.
SELECT DISTINCT split_part(start, '/', 1) AS start, split_part(finish, '/', 1) AS finish
FROM "{plan}"
WHERE change = 'new'
ORDER BY ALL
