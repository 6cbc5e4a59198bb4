-- Grants by class and year, and those of them that only documents of the second year after or later tell of.
WITH told AS (
    SELECT t."from" AS conferral, min(coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT))) AS year
    FROM TOLD_BY AS t
    JOIN Document AS d ON d.id = t."to"
    WHERE t."from" IN (SELECT conferral FROM turnover_honored)
    GROUP BY t."from"
)
SELECT
    h.label,
    h.year,
    count(DISTINCT h.conferral) AS grants,
    count(DISTINCT h.conferral) FILTER (t.year > h.year + 1) AS later
FROM turnover_honored AS h
LEFT JOIN told AS t ON t.conferral = h.conferral
GROUP BY h.label, h.year
ORDER BY h.label, h.year
