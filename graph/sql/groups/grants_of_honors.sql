-- Each grant that counts of an honor that is a member.
SELECT DISTINCT m.side, m.id AS member, c.id AS conferral, c.year, h.level
FROM members AS m
JOIN Honor AS h ON h.id = m.id
JOIN OF_HONOR AS o ON o."to" = m.id
JOIN Conferral AS c ON c.id = o."from"
WHERE c.id IN (SELECT "from" FROM GRANTED_TO)
