-- The relationships of a type between two classes, with their hashes.
SELECT {columns}
FROM here
WHERE starts_with(start, '{start}/') AND starts_with(finish, '{finish}/')
ORDER BY ALL
