-- The documents that tell of listed things.
SELECT p.id, list_sort(list(DISTINCT coalesce(t.name, t.id))) AS documents
FROM {side}_passages AS p
JOIN listed USING (id)
JOIN {side}_things AS t ON t.id = p.document
GROUP BY p.id
ORDER BY p.id
