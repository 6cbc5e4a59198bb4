-- What members of networks may have in common, once each: of people firm or body, studio, team, district, honor; of firms
-- and bodies district and honor; of honors level, jurisdiction, the city that this is or lies in, and who confers them. thing: its id, or the level's code.
WITH above AS ( -- codes of provinces end in 0000, of cities in 00
    SELECT id, id AS city FROM Place
    UNION
    SELECT p."from", p."to" FROM PART_OF AS p WHERE starts_with(p."from", 'Place/')
),
cities AS (
    SELECT a.id, min(a.city) AS city
    FROM above AS a
    JOIN Place AS p ON p.id = a.city AND p.code LIKE '%00' AND p.code NOT LIKE '%0000'
    GROUP BY a.id
    HAVING count(*) = 1
),
every AS (
    SELECT person AS node, 'company' AS kind, unit AS thing FROM posts
    UNION
    SELECT "from", lower(split_part("to", '/', 1)), "to" FROM LEADS
    UNION
    SELECT "from", lower(split_part("to", '/', 1)), "to"
    FROM MEMBER_OF
    WHERE starts_with("from", 'Person/') AND split_part("to", '/', 1) IN ('Studio', 'Team')
    UNION
    SELECT "from", lower(split_part("to", '/', 1)), "to" FROM WORKS_FOR WHERE split_part("to", '/', 1) IN ('Studio', 'Team')
    UNION
    SELECT node, 'district', district FROM areas WHERE district IS NOT NULL
    UNION
    SELECT recipient, 'honor', honor FROM grants WHERE label = 'Person' AND honor IS NOT NULL
    UNION
    SELECT c.unit, 'honor', g.honor FROM credits AS c JOIN grants AS g ON g.conferral = c.conferral AND g.honor IS NOT NULL
    UNION
    SELECT id, 'level', level FROM Honor WHERE level IS NOT NULL
    UNION
    SELECT "from", 'area', "to" FROM JURISDICTION WHERE starts_with("from", 'Honor/')
    UNION
    SELECT j."from", 'city', c.city
    FROM JURISDICTION AS j
    JOIN cities AS c ON c.id = j."to"
    WHERE starts_with(j."from", 'Honor/')
    UNION
    SELECT "from", 'body', "to" FROM CONFERRED_BY WHERE starts_with("from", 'Honor/')
)
SELECT e.node, e.kind, e.thing, coalesce(n.name, e.thing) AS name
FROM every AS e
LEFT JOIN named AS n ON n.id = e.thing
ORDER BY e.node, e.kind, e.thing
