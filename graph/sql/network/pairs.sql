-- Two members and what they share. first_year, last_year: of the posts or grants that tie them, as far as told.
SELECT
    a.no AS start,
    b.no AS finish,
    CAST(sum({weight}) AS DOUBLE) AS weight,
    count(*) AS shared,
    list_sort(array_agg(DISTINCT a.kind)) AS "by",
    list_sort(array_agg(DISTINCT a.thing)) AS things,
    min(least(a.first, b.first)) AS first_year,
    max(greatest(a.first, b.first, a.last, b.last)) AS last_year,
    list_sort(list_distinct(flatten(array_agg(list_concat(a.sources, b.sources))))) AS sources
FROM belonging AS a
JOIN belonging AS b ON b.kind = a.kind AND b.shared = a.shared AND b.no > a.no
WHERE a.size <= {most}
GROUP BY a.no, b.no
ORDER BY a.no, b.no
