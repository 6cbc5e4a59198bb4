-- Every document but vocabularies, and what it tells of; publishers by their names.
WITH papers AS (
    SELECT p.id, p.name, p.kind, p.year, string_agg(n.name, '、' ORDER BY n.name, n.id) AS publisher
    FROM covered_papers AS p
    LEFT JOIN named AS n ON n.id = p.publisher
    WHERE NOT p.listing
    GROUP BY p.id, p.name, p.kind, p.year
),
tells AS (
    SELECT
        document,
        count(*) FILTER (label IN ({things})) AS things,
        count(*) FILTER (id IN (SELECT id FROM covered_awards WHERE status = 'counted')) AS grants
    FROM covered_told
    GROUP BY document
)
SELECT
    p.id,
    p.name,
    p.kind,
    coalesce(p.publisher, 'unknown') AS publisher,
    p.year,
    coalesce(t.things, 0) AS things,
    coalesce(t.grants, 0) AS grants
FROM papers AS p
LEFT JOIN tells AS t ON t.document = p.id
ORDER BY p.year NULLS LAST, p.id
