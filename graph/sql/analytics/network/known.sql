-- What is known of people, firms, bodies and honors by which those who are tied may be alike: the area, if only one is
-- told (the district of people, firms and bodies, the jurisdiction of honors); the highest rung of the grants that
-- count; sex; the year of the first of these grants; the level of an honor.
WITH granted AS (
    SELECT recipient AS node, max(rung) AS rung, min(year) AS first_year
    FROM grants
    WHERE label = 'Person'
    GROUP BY recipient
    UNION ALL
    SELECT c.unit, max(g.rung), min(g.year)
    FROM credits AS c
    JOIN grants AS g ON g.conferral = c.conferral
    GROUP BY c.unit
    UNION ALL
    SELECT honor, NULL, min(year) FROM grants WHERE honor IS NOT NULL GROUP BY honor
),
lying AS (
    SELECT node, min(district) AS area FROM areas GROUP BY node HAVING count(DISTINCT district) = 1
    UNION ALL
    SELECT "from", min("to") FROM JURISDICTION WHERE starts_with("from", 'Honor/') GROUP BY "from" HAVING count(*) = 1
),
nodes AS (
    SELECT id, gender AS sex, NULL AS level FROM Person
    UNION ALL
    SELECT id, NULL, NULL FROM Company
    UNION ALL
    SELECT id, NULL, NULL FROM Organization
    UNION ALL
    SELECT id, NULL, level FROM Honor
)
SELECT n.id, l.area, p.name AS area_name, g.rung, n.sex, g.first_year, n.level
FROM nodes AS n
LEFT JOIN lying AS l ON l.node = n.id
LEFT JOIN Place AS p ON p.id = l.area
LEFT JOIN granted AS g ON g.node = n.id
ORDER BY n.id
