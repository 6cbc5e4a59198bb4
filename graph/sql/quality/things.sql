-- What a person calls a node: its name, or the names of what it joins.
WITH ends AS (
    SELECT "from" AS id, 1 AS place, "to" AS target FROM RECIPIENT
    UNION ALL
    SELECT "from" AS id, 2 AS place, "to" AS target FROM OF_HONOR WHERE starts_with("from", 'Conferral/')
    UNION ALL
    SELECT "from" AS id, 1 AS place, "to" AS target FROM HOLDER
    UNION ALL
    SELECT "from" AS id, 2 AS place, "to" AS target FROM "AT"
    UNION ALL
    SELECT "from" AS id, 1 AS place, "to" AS target FROM CONTRIBUTOR
    UNION ALL
    SELECT "from" AS id, 2 AS place, "to" AS target FROM OF_ACHIEVEMENT
    UNION ALL
    SELECT "to" AS id, 1 AS place, "from" AS target FROM HAS_BENEFIT
    UNION ALL
    SELECT "from" AS id, 1 AS place, "to" AS target FROM ABOUT
),
parts AS (
    SELECT e.id, e.place, n.name FROM ends AS e JOIN named AS n ON n.id = e.target
    UNION
    SELECT id, 3 AS place, coalesce(measure, original) AS name FROM Benefit
    UNION
    SELECT id, 3 AS place, coalesce(measure, original) AS name FROM Statistic
)
SELECT id, name FROM named WHERE name IS NOT NULL
UNION ALL
SELECT id, string_agg(name, ' · ' ORDER BY place, name) AS name
FROM parts
WHERE id NOT IN (SELECT id FROM named WHERE name IS NOT NULL)
GROUP BY id
