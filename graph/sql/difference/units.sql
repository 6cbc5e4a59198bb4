-- What tells listed things from their namesakes: where people work, whose studio or team it is.
WITH pointing AS (
    SELECT h."to" AS id, o."to" AS unit
    FROM {side}_edges AS h
    JOIN listed ON listed.id = h."to"
    JOIN {side}_edges AS o ON o."from" = h."from" AND o.type = 'AT'
    WHERE h.type = 'HOLDER'
    UNION
    SELECT e."from" AS id, e."to" AS unit
    FROM {side}_edges AS e
    JOIN listed ON listed.id = e."from"
    WHERE e.type = 'UNIT_OF'
)
SELECT p.id, list_sort(list(DISTINCT coalesce(t.name, t.id))) AS units
FROM pointing AS p
JOIN {side}_things AS t ON t.id = p.unit
GROUP BY p.id
ORDER BY p.id
