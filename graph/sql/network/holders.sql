-- Who received which honor, by grants that count: how often, when, and who says so.
SELECT
    p.no AS start,
    h.no AS finish,
    CAST(count(DISTINCT g."from") AS DOUBLE) AS weight,
    count(DISTINCT g."from") AS grants,
    min(c.year) AS first_year,
    max(c.year) AS last_year,
    list_sort(list_distinct(array_agg(t."to"))) AS sources
FROM GRANTED_TO AS g
JOIN members AS p ON p.id = g."to"
JOIN OF_HONOR AS o ON o."from" = g."from"
JOIN members AS h ON h.id = o."to"
JOIN Conferral AS c ON c.id = g."from"
LEFT JOIN TOLD_BY AS t ON t."from" = g."from"
GROUP BY p.no, h.no
ORDER BY p.no, h.no
