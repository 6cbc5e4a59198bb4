-- Firms of which one publisher alone tells, and the grants credited to them.
WITH credited AS (
    SELECT unit, count(DISTINCT conferral) AS grants, min(year) AS first, max(year) AS last FROM credits GROUP BY unit
)
SELECT
    v.id,
    c.name,
    CASE WHEN v.publisher <> 'unknown' THEN v.publisher END AS publisher_id,
    coalesce(n.name, v.publisher) AS publisher,
    v.documents,
    coalesce(g.grants, 0) AS grants,
    g.first,
    g.last
FROM covered_voices AS v
JOIN covered_names AS c ON c.id = v.id
LEFT JOIN named AS n ON n.id = v.publisher
LEFT JOIN credited AS g ON g.unit = v.id
WHERE v.only AND v.label = 'Company'
ORDER BY coalesce(g.grants, 0) DESC, v.documents DESC, v.id
