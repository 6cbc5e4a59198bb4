-- Every grant of a person that counts, with its place on the ladder, and the first year in which a document tells of it.
SELECT
    g.recipient AS person,
    g.conferral,
    g.honor,
    coalesce(
        CASE g.rung
            WHEN 1 THEN 'enterprise'
            WHEN 2 THEN 'district'
            WHEN 3 THEN 'municipal'
            WHEN 4 THEN 'provincial'
            WHEN 5 THEN 'national'
        END,
        g.level,
        'unknown'
    ) AS place,
    g.rung,
    g.year,
    min(coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT))) AS told
FROM grants AS g
LEFT JOIN TOLD_BY AS t ON t."from" = g.conferral
LEFT JOIN Document AS d ON d.id = t."to"
WHERE g.label = 'Person'
GROUP BY g.recipient, g.conferral, g.honor, g.level, g.rung, g.year
