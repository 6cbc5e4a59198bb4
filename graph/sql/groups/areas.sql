-- The areas of each member, or of its firms and bodies: where it is located, a person is active, an honor is of; with
-- what the area is part of, up to five steps, as the question districts-by-grants finds them. depth: of an area, how
-- many steps there are above it.
WITH RECURSIVE up AS (
    SELECT id AS place, id AS area, 0 AS steps FROM Place
    UNION
    SELECT u.place, p."to", u.steps + 1
    FROM up AS u
    JOIN PART_OF AS p ON p."from" = u.area
    WHERE u.steps < 5 AND starts_with(p."to", 'Place/')
),
placed AS (
    SELECT m.side, m.id, l."to" AS place
    FROM {members} AS m
    JOIN (
        SELECT "from", "to" FROM LOCATED_IN
        UNION ALL
        SELECT "from", "to" FROM ACTIVE_IN
        UNION ALL
        SELECT "from", "to" FROM JURISDICTION
    ) AS l ON l."from" = m.{at}
)
SELECT DISTINCT a.side, a.id, u.area, p.name, (SELECT max(o.steps) FROM up AS o WHERE o.place = u.area) AS depth
FROM placed AS a
JOIN up AS u ON u.place = a.place
JOIN Place AS p ON p.id = u.area AND p.kind = 'area'
