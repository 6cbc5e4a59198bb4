-- Grants, posts, contributions and figures without their like in the other build: whom and what they are about.
WITH alone AS (
    SELECT id, label
    FROM {side}_things
    WHERE kin = '{side} ' || id AND label IN ('Conferral', 'Position', 'Contribution', 'Statistic', 'Benefit')
),
pointing AS (
    SELECT a.id, a.label, e.type || '=' || t.kin AS part
    FROM alone AS a
    JOIN {side}_edges AS e ON e."from" = a.id
    JOIN {side}_things AS t ON t.id = e."to"
    WHERE e.type IN ('RECIPIENT', 'OF_HONOR', 'HOLDER', 'AT', 'CONTRIBUTOR', 'OF_ACHIEVEMENT', 'ABOUT')
    UNION
    SELECT a.id, a.label, e.type || '=' || t.kin AS part
    FROM alone AS a
    JOIN {side}_edges AS e ON e."to" = a.id AND e.type = 'HAS_BENEFIT'
    JOIN {side}_things AS t ON t.id = e."from"
    UNION
    SELECT a.id, a.label, 'measure=' || s.value AS part
    FROM alone AS a
    JOIN {side}_shown AS s ON s.id = a.id AND s.property = 'measure'
)
SELECT id, label, string_agg(part, ' ' ORDER BY part) AS parts
FROM pointing
GROUP BY id, label
ORDER BY id
