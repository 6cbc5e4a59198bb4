-- A name and what holds it: a place in its area, an honor in its jurisdiction, a studio of its unit. One whose holder
-- nobody tells joins the only one of its name. Run until nothing moves: holders are places themselves.
WITH held AS (
    SELECT n.no, n.label, n.key, coalesce(c.canonical, t.target) AS holder
    FROM names AS n
    JOIN targets AS t ON t.no = n.no AND t.property = CASE n.label
        WHEN 'Place' THEN 'partOf' WHEN 'Honor' THEN 'jurisdiction' ELSE 'unitOf' END
    LEFT JOIN canon AS c ON c.no = t.target
    WHERE NOT n.alias AND n.label IN ('Place', 'Honor', 'Studio')
),
only_one AS (
    SELECT label, key, min(holder) AS holder
    FROM held
    GROUP BY label, key
    HAVING count(DISTINCT holder) = 1
),
bare AS (
    SELECT n.no, n.label, n.key
    FROM names AS n
    WHERE NOT n.alias AND n.label IN ('Place', 'Honor', 'Studio') AND n.no NOT IN (SELECT no FROM held)
),
none AS (
    SELECT DISTINCT label, key FROM bare
    EXCEPT
    SELECT label, key FROM held
)
SELECT no, label || '|' || key || '|' || holder AS key FROM held
UNION
SELECT b.no, b.label || '|' || b.key || '|' || o.holder AS key
FROM bare AS b JOIN only_one AS o USING (label, key)
UNION
SELECT b.no, b.label || '|' || b.key || '|' AS key
FROM bare AS b JOIN none USING (label, key)
