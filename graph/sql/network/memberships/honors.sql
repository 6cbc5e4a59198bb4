-- Which honors a recipient has received, by grants that count.
WITH told AS (
    SELECT "from" AS node, array_agg(DISTINCT "to") AS sources
    FROM TOLD_BY
    WHERE starts_with("from", 'Conferral/')
    GROUP BY "from"
)
SELECT
    'recipient' AS kind,
    h."to" AS member, g."to" AS thing, g."to" AS shared, c.year AS first, c.year AS last, t.sources
FROM GRANTED_TO AS g
JOIN Conferral AS c ON c.id = g."from"
JOIN OF_HONOR AS h ON h."from" = g."from"
LEFT JOIN told AS t ON t.node = g."from"
