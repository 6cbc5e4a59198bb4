-- Where each recipient is, district and city each in a row. settled: no joining takes it from there; one that is only
-- active somewhere leaves it once a firm in an area is told of it.
WITH firm AS (
    SELECT p.person AS node FROM posts AS p JOIN areas AS a ON a.node = p.unit
    UNION
    SELECT "from" AS node FROM LOCATED_IN
)
SELECT DISTINCT a.node, a.area, a.node IN (SELECT node FROM firm) AS settled
FROM (SELECT node, unnest([district, city]) AS area FROM areas) AS a
WHERE a.area IS NOT NULL
ORDER BY a.node, a.area
