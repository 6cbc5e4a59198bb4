-- A row a person and rung below the highest: the first grant there; the first on the next rung that the person has; and
-- the first in time on any higher rung. Where only some grants of a rung have a year, the first of these is taken.
WITH firsts AS (
    SELECT
        person,
        rung,
        min(year) AS year,
        arg_min(
            struct_pack(conferral := conferral, told := told), struct_pack(y := coalesce(year, 9999), c := conferral)
        ) AS grant_,
        count(DISTINCT conferral) FILTER (year IS NULL) AS undated
    FROM held
    WHERE rung IS NOT NULL
    GROUP BY person, rung
),
paired AS (
    SELECT
        a.person,
        a.rung,
        arg_min(b, b.rung) AS next,
        arg_min(b, struct_pack(y := coalesce(b.year, 9999), r := b.rung)) AS higher,
        sum(b.undated) AS undated
    FROM firsts AS a
    JOIN firsts AS b ON b.person = a.person AND b.rung > a.rung
    GROUP BY a.person, a.rung
),
units AS (
    SELECT person, CASE WHEN count(DISTINCT unit) = 1 THEN min(unit) ELSE 'several' END AS unit
    FROM posts
    GROUP BY person
),
places AS (
    SELECT
        node,
        CASE WHEN count(DISTINCT city) = 1 THEN min(city) WHEN count(city) > 0 THEN 'several' END AS city,
        CASE WHEN count(DISTINCT district) = 1 THEN min(district) WHEN count(district) > 0 THEN 'several' END AS district
    FROM areas
    GROUP BY node
)
SELECT
    f.person,
    n.name,
    f.rung,
    f.grant_.conferral AS conferral,
    f.year,
    p.next.rung AS next_rung,
    p.next.grant_.conferral AS next,
    p.next.year AS next_year,
    p.higher.rung AS higher_rung,
    p.higher.grant_.conferral AS higher,
    p.higher.year AS higher_year,
    CAST(f.undated + coalesce(p.undated, 0) AS BIGINT) AS undated,
    coalesce(n.gender, 'unknown') AS sex,
    coalesce(u.unit, 'unknown') AS unit,
    coalesce(a.city, 'unknown') AS city,
    coalesce(a.district, 'unknown') AS district,
    CASE
        WHEN f.year IS NULL OR f.grant_.told IS NULL THEN 'unknown'
        WHEN f.grant_.told <= f.year + 1 THEN 'soon'
        ELSE 'later'
    END AS told
FROM firsts AS f
JOIN Person AS n ON n.id = f.person
LEFT JOIN paired AS p ON p.person = f.person AND p.rung = f.rung
LEFT JOIN units AS u ON u.person = f.person
LEFT JOIN places AS a ON a.node = f.person
WHERE f.rung < 5
ORDER BY f.person, f.rung
