-- What things go by: their names, or the names of what they join.
WITH ends AS (
    SELECT "from" AS id, "to" AS other, 1 AS place FROM RECIPIENT
    UNION ALL
    SELECT "from", "to", 1 FROM HOLDER
    UNION ALL
    SELECT "from", "to", 1 FROM CONTRIBUTOR
    UNION ALL
    SELECT "from", "to", 1 FROM ABOUT
    UNION ALL
    SELECT "to", "from", 1 FROM HAS_BENEFIT
    UNION ALL
    SELECT "from", "to", 2 FROM OF_HONOR
    UNION ALL
    SELECT "from", "to", 2 FROM "AT"
    UNION ALL
    SELECT "from", "to", 2 FROM OF_ACHIEVEMENT
),
joined AS (
    SELECT e.id, string_agg(n.name, ' · ' ORDER BY e.place, n.name, n.id) AS name
    FROM ends AS e
    JOIN named AS n ON n.id = e.other
    GROUP BY e.id
)
SELECT t.id, coalesce(n.name, j.name, t.id) AS name
FROM covered_things AS t
LEFT JOIN named AS n ON n.id = t.id
LEFT JOIN joined AS j ON j.id = t.id
