-- Grants that a document dates later than itself.
SELECT
    t.name AS thing,
    y.id,
    y.value AS told,
    min(y.year) AS year,
    list_sort(list(DISTINCT y.document)) AS documents,
    list_sort(list(DISTINCT y.record)) AS records
FROM told AS y
JOIN Conferral AS c ON c.id = y.id AND c.stage = 'granted'
JOIN things AS t ON t.id = y.id
WHERE y.property = 'year' AND TRY_CAST(y.value AS BIGINT) > y.year
GROUP BY t.name, y.id, y.value
ORDER BY y.id, y.value
