-- Whom and what listed grants, posts, contributions and figures join, by name.
WITH pointing AS (
    SELECT e."from" AS id, e.type, e."to" AS target
    FROM {side}_edges AS e
    JOIN listed ON listed.id = e."from"
    WHERE e.type IN ('RECIPIENT', 'OF_HONOR', 'HOLDER', 'AT', 'CONTRIBUTOR', 'OF_ACHIEVEMENT', 'ABOUT')
    UNION
    SELECT e."to" AS id, e.type, e."from" AS target
    FROM {side}_edges AS e
    JOIN listed ON listed.id = e."to"
    WHERE e.type = 'HAS_BENEFIT'
)
SELECT p.id, p.type, string_agg(coalesce(t.name, t.id), '、' ORDER BY t.name, t.id) AS names
FROM pointing AS p
JOIN {side}_things AS t ON t.id = p.target
GROUP BY p.id, p.type
ORDER BY p.id, p.type
