-- The first subject of each range of so many.
SELECT subject
FROM (SELECT subject, row_number() OVER (ORDER BY subject) AS n FROM triples WHERE predicate = '{type}')
WHERE n % {size} = 1
ORDER BY subject
