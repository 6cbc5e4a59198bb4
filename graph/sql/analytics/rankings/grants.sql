-- What each number of a ranking counts: by ranking and what is ranked, the grant, who received it and of what.
WITH every AS (
    SELECT 'companies' AS ranking, unit AS id, conferral FROM credits WHERE starts_with(unit, 'Company/')
    UNION ALL
    SELECT 'companies', NULL, conferral
    FROM grants
    WHERE conferral NOT IN (SELECT conferral FROM credits WHERE starts_with(unit, 'Company/'))
    UNION ALL
    SELECT 'people', recipient, conferral FROM grants WHERE label = 'Person'
    UNION ALL
    SELECT 'honors', honor, conferral FROM grants
    UNION ALL
    SELECT 'districts', a.district, g.conferral
    FROM grants AS g
    JOIN areas AS a ON a.node = g.recipient AND a.district IS NOT NULL
    UNION ALL
    SELECT 'cities', a.city, g.conferral
    FROM grants AS g
    JOIN areas AS a ON a.node = g.recipient AND a.city IS NOT NULL
    UNION ALL
    SELECT 'districts', NULL, conferral
    FROM grants
    WHERE recipient NOT IN (SELECT node FROM areas WHERE district IS NOT NULL)
    UNION ALL
    SELECT 'cities', NULL, conferral
    FROM grants
    WHERE recipient NOT IN (SELECT node FROM areas WHERE city IS NOT NULL)
)
SELECT DISTINCT e.ranking, e.id, e.conferral, g.recipient, n.name, g.honor, h.name AS honor_name, g.year
FROM every AS e
JOIN grants AS g ON g.conferral = e.conferral
LEFT JOIN named AS n ON n.id = g.recipient
LEFT JOIN named AS h ON h.id = g.honor
ORDER BY e.ranking, e.id NULLS LAST, e.conferral, g.recipient
