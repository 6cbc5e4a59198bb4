-- Who belongs to what: studios, teams, firms, achievements; and honors by their year. years: of a post, or of a grant.
-- sources: the documents that say so.
WITH direct AS (
    SELECT i.canonical AS member, t.canonical AS thing, array_agg(DISTINCT d.canonical) AS sources
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject AND i.label = 'Person'
    JOIN identity AS t ON t.mention = s.value AND t.label IN ('Studio', 'Team')
    JOIN identity AS d ON d.mention = s.source
    WHERE s.property IN ('leads', 'memberOf')
    GROUP BY i.canonical, t.canonical
),
told AS (
    SELECT "from" AS node, array_agg(DISTINCT "to") AS sources
    FROM TOLD_BY
    WHERE split_part("from", '/', 1) IN ('Position', 'Contribution', 'Conferral')
    GROUP BY "from"
)
SELECT
    CASE WHEN starts_with(thing, 'Studio/') THEN 'studio' ELSE 'team' END AS kind,
    member, thing, thing AS shared, NULL::BIGINT AS first, NULL::BIGINT AS last, sources
FROM direct
UNION ALL
SELECT
    CASE split_part(w."to", '/', 1) WHEN 'Studio' THEN 'studio' WHEN 'Team' THEN 'team' ELSE 'company' END,
    w."from", w."to", w."to", TRY_CAST(left(p."from", 4) AS BIGINT), TRY_CAST(left(p."to", 4) AS BIGINT), t.sources
FROM WORKS_FOR AS w
JOIN "Position" AS p ON p.id = w."position"
LEFT JOIN told AS t ON t.node = w."position"
UNION ALL
SELECT 'achievement', c."from", c."to", c."to", NULL, NULL, t.sources
FROM CREATED AS c
LEFT JOIN told AS t ON t.node = c.contribution
WHERE starts_with(c."from", 'Person/')
UNION ALL
SELECT 'grant', g."to", h."to", concat(h."to", '|', c.year), c.year, c.year, t.sources
FROM GRANTED_TO AS g
JOIN Conferral AS c ON c.id = g."from" AND c.year IS NOT NULL
JOIN OF_HONOR AS h ON h."from" = g."from"
LEFT JOIN told AS t ON t.node = g."from"
WHERE starts_with(g."to", 'Person/')
