-- The firms and bodies of each member: where people work now, also by way of a team or studio; what a studio or team
-- belongs to; of an achievement those of its makers, or a maker itself.
WITH belongs AS (
    SELECT "from" AS thing, "to" AS unit FROM WORKS_FOR
    UNION
    SELECT "from", "to" FROM UNIT_OF
    UNION
    SELECT w."from", u."to" FROM WORKS_FOR AS w JOIN UNIT_OF AS u ON u."from" = w."to"
),
made AS (
    SELECT c."to" AS thing, c."from" AS unit FROM CREATED AS c
    UNION
    SELECT c."to", b.unit FROM CREATED AS c JOIN belongs AS b ON b.thing = c."from"
)
SELECT m.side, m.id, u.unit
FROM members AS m
JOIN (SELECT thing, unit FROM belongs UNION SELECT thing, unit FROM made) AS u ON u.thing = m.id
WHERE split_part(u.unit, '/', 1) IN ('Company', 'Organization')
