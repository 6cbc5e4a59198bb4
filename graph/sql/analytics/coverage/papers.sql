-- The documents of a study, each with its publisher (none where it is not told): one with two publishers has two rows. A
-- vocabulary lists what there is, and is no witness of anything.
SELECT
    d.id,
    d.name,
    d.kind,
    coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT)) AS year,
    d.date IS NOT NULL AS dated,
    coalesce(d.kind = 'vocabulary', false) AS listing,
    p."to" AS publisher
FROM Document AS d
JOIN covered_things AS t ON t.id = d.id
LEFT JOIN PUBLISHED_BY AS p ON p."from" = d.id
