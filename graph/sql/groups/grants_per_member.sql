-- Of each side: grants, each once; the median and the most of one member; members without any.
WITH counted AS (
    SELECT m.side, m.id, count(DISTINCT g.conferral) AS grants
    FROM members AS m
    LEFT JOIN grants AS g ON g.side = m.side AND g.member = m.id
    GROUP BY m.side, m.id
)
SELECT
    c.side,
    (SELECT count(DISTINCT g.conferral) FROM grants AS g WHERE g.side = c.side) AS total,
    median(c.grants) AS median,
    max(c.grants) AS most,
    count(*) FILTER (c.grants = 0) AS without
FROM counted AS c
GROUP BY c.side
ORDER BY c.side
