-- Evidence: every grant that counts and what it counts for, over firms, cities, districts and honors, each in rows of
-- its own. `parts`: for how many of these it counts, each having one part. state: counted; elsewhere, credited to a body
-- that is no firm; unknown, where nobody tells.
WITH every AS (
    SELECT DISTINCT conferral, year FROM grants
),
firms AS (
    SELECT DISTINCT conferral, unit AS thing FROM credits
),
nodes AS (
    SELECT DISTINCT conferral, unit AS node FROM credits
),
recipients AS (
    SELECT DISTINCT conferral, recipient AS node FROM grants
),
placed AS (
    SELECT 'cities' AS across, n.conferral, a.city AS thing
    FROM nodes AS n
    JOIN areas AS a ON a.node = n.node AND a.city IS NOT NULL
    UNION
    SELECT 'districts', n.conferral, a.district
    FROM nodes AS n
    JOIN areas AS a ON a.node = n.node AND a.district IS NOT NULL
),
located AS (
    SELECT across, conferral, thing FROM placed
    UNION
    SELECT 'cities', r.conferral, a.city
    FROM recipients AS r
    JOIN areas AS a ON a.node = r.node AND a.city IS NOT NULL
    WHERE r.conferral NOT IN (SELECT conferral FROM placed WHERE across = 'cities')
    UNION
    SELECT 'districts', r.conferral, a.district
    FROM recipients AS r
    JOIN areas AS a ON a.node = r.node AND a.district IS NOT NULL
    WHERE r.conferral NOT IN (SELECT conferral FROM placed WHERE across = 'districts')
),
things AS (
    SELECT 'firms' AS across, conferral, thing FROM firms
    UNION ALL SELECT across, conferral, thing FROM located
    UNION ALL SELECT DISTINCT 'honors', conferral, honor FROM grants WHERE honor IS NOT NULL
),
kinds AS (
    SELECT unnest(['firms', 'cities', 'districts', 'honors']) AS across
),
named AS (
    SELECT id, name FROM Company
    UNION ALL SELECT id, name FROM Organization
    UNION ALL SELECT id, name FROM Place
    UNION ALL SELECT id, name FROM Honor
)
SELECT
    k.across,
    e.conferral,
    e.year,
    t.thing,
    n.name,
    CASE WHEN t.thing IS NOT NULL THEN count(*) OVER (PARTITION BY k.across, e.conferral) END AS parts,
    CASE
        WHEN t.thing IS NULL THEN 'unknown'
        WHEN starts_with(t.thing, 'Organization/') THEN 'elsewhere'
        ELSE 'counted'
    END AS state
FROM every AS e
CROSS JOIN kinds AS k
LEFT JOIN things AS t ON t.across = k.across AND t.conferral = e.conferral
LEFT JOIN named AS n ON n.id = t.thing
ORDER BY
    CASE k.across WHEN 'firms' THEN 1 WHEN 'cities' THEN 2 WHEN 'districts' THEN 3 ELSE 4 END,
    e.year,
    e.conferral,
    t.thing
