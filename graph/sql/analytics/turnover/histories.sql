-- Each with its grants, those of them without a year, and the years of the others.
SELECT
    h.label,
    h.id,
    n.name,
    count(*) AS grants,
    count(*) - count(h.year) AS undated,
    coalesce(list_sort(list(DISTINCT h.year) FILTER (h.year IS NOT NULL)), []) AS years
FROM turnover_honored AS h
JOIN named AS n ON n.id = h.id
GROUP BY h.label, h.id, n.name
ORDER BY h.label, h.id
