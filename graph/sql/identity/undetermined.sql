-- Undated grants that no decision has put to a dated one: their cluster holds nothing but them.
WITH clusters AS (
    SELECT m.no, coalesce(c.canonical, m.no) AS cluster
    FROM mentions AS m
    LEFT JOIN canon AS c ON c.no = m.no
    WHERE m.label = 'Conferral'
)
SELECT u.no
FROM undetermined AS u
JOIN clusters USING (no)
WHERE cluster NOT IN (SELECT cluster FROM clusters WHERE no NOT IN (SELECT no FROM undetermined))
