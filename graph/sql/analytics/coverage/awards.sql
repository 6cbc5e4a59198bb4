-- Every grant of a study, whether it counts or why not, and the year of the first document that tells of it.
WITH first AS (
    SELECT t.id, min(p.year) AS told
    FROM covered_told AS t
    JOIN covered_papers AS p ON p.id = t.document
    WHERE t.label = 'Conferral'
    GROUP BY t.id
)
SELECT
    c.id,
    c.year,
    f.told,
    CASE
        WHEN c.id IN (SELECT conferral FROM grants) THEN 'counted'
        WHEN c.stage IN ('nominated', 'publicised', 'revoked') THEN c.stage
        WHEN c.undetermined THEN 'undetermined'
        ELSE 'other'
    END AS status,
    CASE
        WHEN f.told <= c.year + 1 THEN 'soon'
        WHEN f.told > c.year + 1 THEN 'later'
        ELSE 'unknown'
    END AS timing
FROM Conferral AS c
JOIN covered_things AS t ON t.id = c.id
LEFT JOIN first AS f ON f.id = c.id
