-- Which firms and bodies a person holds or held posts at; studies don't count.
WITH told AS (
    SELECT "from" AS node, array_agg(DISTINCT "to") AS sources
    FROM TOLD_BY
    WHERE starts_with("from", 'Position/')
    GROUP BY "from"
)
SELECT
    'person' AS kind,
    a."to" AS member, h."to" AS thing, h."to" AS shared,
    TRY_CAST(left(p."from", 4) AS BIGINT) AS first, TRY_CAST(left(p."to", 4) AS BIGINT) AS last, t.sources
FROM HOLDER AS h
JOIN "AT" AS a ON a."from" = h."from" AND split_part(a."to", '/', 1) IN ('Company', 'Organization')
JOIN "Position" AS p ON p.id = h."from" AND coalesce(p.kind, '') <> 'education'
LEFT JOIN told AS t ON t.node = h."from"
