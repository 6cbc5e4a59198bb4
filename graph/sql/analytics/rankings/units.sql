-- The firms and bodies to which grants of each recipient are credited, whether it has any yet or not; with `grouped`,
-- those to which they might be if all were one that may be.
WITH step AS (
    SELECT DISTINCT coalesce(g.leader, b.node) AS node, b.unit, coalesce(h.leader, b.unit) AS next
    FROM belongs AS b
    LEFT JOIN {grouped} AS g ON g.id = b.node
    LEFT JOIN {grouped} AS h ON h.id = b.unit
),
led AS (
    SELECT node, unit FROM step
    UNION
    SELECT a.node, b.unit FROM step AS a JOIN step AS b ON b.node = a.next
    UNION
    SELECT a.node, c.unit FROM step AS a JOIN step AS b ON b.node = a.next JOIN step AS c ON c.node = b.next
)
SELECT node, unit
FROM led
WHERE split_part(unit, '/', 1) IN ('Company', 'Organization')
ORDER BY node, unit
