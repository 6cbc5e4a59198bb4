-- What each open pair has in common beside its name; `reason` is none where nothing.
WITH sizes AS (
    SELECT id, count(*) OVER (PARTITION BY class, key) AS bearers FROM same_names
),
spelled AS (
    SELECT a, b FROM open_pairs WHERE spelled
),
alike AS ( -- units that are one, spelled alike, or one named within the other
    SELECT DISTINCT p.a, p.b
    FROM open_pairs AS p
    JOIN holders AS x ON x.id = p.a
    JOIN holders AS y ON y.id = p.b
    LEFT JOIN named AS m ON m.id = x.holder
    LEFT JOIN named AS n ON n.id = y.holder
    WHERE x.holder = y.holder
        OR m.name = n.name
        OR (length(n.name) > 2 AND contains(m.name, n.name))
        OR (length(m.name) > 2 AND contains(n.name, m.name))
        OR (least(x.holder, y.holder), greatest(x.holder, y.holder)) IN (SELECT (s.a, s.b) FROM spelled AS s)
),
honored AS (
    SELECT p.a, p.b, bool_or(x.year = y.year) AS twice
    FROM open_pairs AS p
    JOIN grants AS x ON x.recipient = p.a
    JOIN grants AS y ON y.recipient = p.b AND y.honor = x.honor
    WHERE p.class = 'Person'
    GROUP BY p.a, p.b
),
near AS (
    SELECT DISTINCT p.a, p.b
    FROM open_pairs AS p
    JOIN areas AS x ON x.node = p.a
    JOIN areas AS y ON y.node = p.b AND y.district = x.district
)
SELECT
    p.class,
    p.a,
    p.b,
    CASE
        WHEN p.class IN ('Company', 'Organization') THEN CASE WHEN p.spelled THEN 'spelling' ELSE 'name' END
        WHEN (p.a, p.b) IN (SELECT (a, b) FROM alike) THEN 'unit'
        WHEN h.a IS NOT NULL AND (s.bearers <= {few} OR (h.twice AND s.bearers <= {crowd})) THEN 'honor'
        WHEN s.bearers <= {few} AND (p.a, p.b) IN (SELECT (a, b) FROM near) THEN 'district'
        WHEN s.bearers <= {few}
            AND (p.a NOT IN (SELECT id FROM holders) OR p.b NOT IN (SELECT id FROM holders)) THEN 'untold'
    END AS reason
FROM open_pairs AS p
LEFT JOIN (SELECT DISTINCT id, bearers FROM sizes) AS s ON s.id = p.a
LEFT JOIN honored AS h ON h.a = p.a AND h.b = p.b
ORDER BY p.class, p.a, p.b
