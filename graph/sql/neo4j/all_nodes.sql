-- The nodes of a class, with their hashes.
SELECT {columns}, h.hash AS "{hash}"
FROM "{table}" n
JOIN here h ON h.id = n.id
ORDER BY n.id
