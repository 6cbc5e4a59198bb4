-- In which areas things lie: district (null where only the city is told) and city. Of a firm, body, studio or team
-- where it is located, else where what it is a unit of is; of a person where the firms are, else where active. One that
-- lies in several districts has several rows.
WITH chain AS (
    SELECT id, id AS above FROM Place
    UNION
    SELECT p."from", p."to" FROM PART_OF AS p WHERE starts_with(p."from", 'Place/')
    UNION
    SELECT p."from", q."to"
    FROM PART_OF AS p
    JOIN PART_OF AS q ON q."from" = p."to"
    WHERE starts_with(p."from", 'Place/')
    UNION
    SELECT p."from", r."to"
    FROM PART_OF AS p
    JOIN PART_OF AS q ON q."from" = p."to"
    JOIN PART_OF AS r ON r."from" = q."to"
    WHERE starts_with(p."from", 'Place/')
),
ranked AS ( -- codes of cities end in 00, of provinces in 0000, four of which are cities: 北京, 天津, 上海, 重庆
    SELECT
        c.id,
        min(c.above) FILTER (a.kind = 'area' AND a.name <> '中国' AND coalesce(a.code, '01') NOT LIKE '%00') AS district,
        min(c.above) FILTER (
            a.code LIKE '%00' AND (a.code NOT LIKE '%0000' OR a.code IN ('110000', '120000', '310000', '500000'))
        ) AS city
    FROM chain AS c
    JOIN Place AS a ON a.id = c.above
    GROUP BY c.id
),
located AS (
    SELECT DISTINCT l."from" AS node, r.district, r.city
    FROM LOCATED_IN AS l
    JOIN ranked AS r ON r.id = l."to" AND coalesce(r.district, r.city) IS NOT NULL
),
units AS (
    SELECT node, district, city FROM located
    UNION
    SELECT u."from", l.district, l.city
    FROM UNIT_OF AS u
    JOIN located AS l ON l.node = u."to"
    WHERE u."from" NOT IN (SELECT node FROM located)
),
people AS (
    SELECT DISTINCT p.person AS node, u.district, u.city
    FROM posts AS p
    JOIN units AS u ON u.node = p.unit
),
every AS (
    SELECT node, district, city FROM units
    UNION
    SELECT node, district, city FROM people
    UNION
    SELECT a."from", r.district, r.city
    FROM ACTIVE_IN AS a
    JOIN ranked AS r ON r.id = a."to" AND coalesce(r.district, r.city) IS NOT NULL
    WHERE a."from" NOT IN (SELECT node FROM people)
)
SELECT node, district, city
FROM every
WHERE district IS NOT NULL OR (node, city) NOT IN (SELECT node, city FROM every WHERE district IS NOT NULL)
