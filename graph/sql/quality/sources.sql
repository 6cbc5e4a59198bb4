-- Where each node stands: the documents that tell of it, and the file and row of each.
SELECT id, source, min(document) AS document, min(year) AS year, list_sort(list(DISTINCT record)) AS records
FROM told
WHERE property = 'type'
GROUP BY id, source
