-- What tells a ranked thing from its like: where a firm is, whom a person works for, where an honor is given, in which
-- city a district lies.
WITH every AS (
    SELECT id, holder AS "of"
    FROM holders
    WHERE starts_with(id, 'Person/') AND id IN (SELECT recipient FROM grants)
    UNION
    SELECT node AS id, coalesce(district, city) AS "of" FROM areas WHERE starts_with(node, 'Company/')
    UNION
    SELECT "from" AS id, "to" AS "of" FROM JURISDICTION
    UNION
    SELECT district AS id, city AS "of" FROM areas WHERE district IS NOT NULL
)
SELECT e.id, string_agg(DISTINCT n.name, '；' ORDER BY n.name) AS "of"
FROM every AS e
JOIN named AS n ON n.id = e."of"
GROUP BY e.id
