-- Units to which a recipient's grants are not credited, nor those of any it may be one with, and might be once those
-- are one that lie between: a maker's team that may be a team of another firm.
WITH own AS (
    SELECT DISTINCT coalesce(g.leader, u.node) AS node, u.unit
    FROM led AS u
    LEFT JOIN grouped AS g ON g.id = u.node
),
reached AS (
    SELECT id, leader FROM grouped
    UNION
    SELECT DISTINCT node AS id, node AS leader FROM belongs WHERE node NOT IN (SELECT id FROM grouped)
)
SELECT r.id, f.unit
FROM reached AS r
JOIN led_if_one AS f ON f.node = r.leader
WHERE NOT EXISTS (SELECT 1 FROM own AS o WHERE o.node = r.leader AND o.unit = f.unit)
ORDER BY r.id, f.unit
