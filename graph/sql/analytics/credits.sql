-- The firms and bodies to which a grant that counts is credited; within a group of firms, to those.
SELECT c."from" AS conferral, c."to" AS unit, g.year
FROM CREDITED_TO AS c
JOIN grants AS g ON g.conferral = c."from"
WHERE {all_units} OR c."to" IN (SELECT id FROM within)
