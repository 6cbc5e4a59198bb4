-- The documents that the graph rests on: those with passages, the oldest first.
SELECT
    d.id,
    d.name AS title,
    coalesce(d.date, CAST(d.year AS VARCHAR)) AS date,
    p.publishers,
    d.url,
    d.kind,
    d.licence,
    r.passages
FROM "Document" AS d
JOIN (SELECT "to" AS id, count(*) AS passages FROM "IN_DOCUMENT" GROUP BY "to") AS r USING (id)
LEFT JOIN (
    SELECT e."from" AS id, list({'id': o.id, 'name': coalesce(o.name, o.id)} ORDER BY o.name, o.id) AS publishers
    FROM "PUBLISHED_BY" AS e
    JOIN "Organization" AS o ON o.id = e."to"
    GROUP BY e."from"
) AS p USING (id)
ORDER BY coalesce(d.date, CAST(d.year AS VARCHAR)) NULLS LAST, d.id
