-- Each grant that counts for a member, with its year and the level of its honor. credits: the relation from a grant to
-- whom it counts for.
SELECT DISTINCT m.side, m.id AS member, g."from" AS conferral, c.year, h.level
FROM members AS m
JOIN {credits} AS g ON g."to" = m.id
JOIN Conferral AS c ON c.id = g."from"
LEFT JOIN OF_HONOR AS o ON o."from" = c.id
LEFT JOIN Honor AS h ON h.id = o."to"
