-- The documents and the rows of each node, in one line each.
SELECT
    id,
    list_sort(list(DISTINCT document) FILTER (document IS NOT NULL)) AS documents,
    list_sort(list_distinct(flatten(list(records)))) AS records
FROM sources
GROUP BY id
