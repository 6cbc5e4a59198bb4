-- Every grant that counts: who received which honor, on which rung of the ladder (none where it stands beside), and when.
SELECT
    g."from" AS conferral,
    g."to" AS recipient,
    split_part(g."to", '/', 1) AS label,
    o."to" AS honor,
    h.level,
    CASE h.level
        WHEN 'enterprise' THEN 1
        WHEN 'district' THEN 2
        WHEN 'municipal' THEN 3
        WHEN 'provincial' THEN 4
        WHEN 'ministerial' THEN 4
        WHEN 'national' THEN 5
    END AS rung,
    c.year
FROM GRANTED_TO AS g
JOIN Conferral AS c ON c.id = g."from"
LEFT JOIN OF_HONOR AS o ON o."from" = g."from"
LEFT JOIN Honor AS h ON h.id = o."to"
WHERE {all}
    OR g."to" IN (SELECT id FROM within)
    OR o."to" IN (SELECT id FROM within)
    OR g."from" IN (SELECT "from" FROM CREDITED_TO WHERE "to" IN (SELECT id FROM within))
