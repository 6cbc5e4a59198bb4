-- Persons by sex; null where none is known.
SELECT m.side, p.gender, count(DISTINCT m.id)
FROM members AS m
JOIN Person AS p ON p.id = m.id
GROUP BY m.side, p.gender
ORDER BY m.side, p.gender NULLS LAST
