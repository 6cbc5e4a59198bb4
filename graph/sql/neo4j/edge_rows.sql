-- The relationships to write between two classes.
SELECT start, finish, key, hash
FROM "{plan}"
WHERE change = 'new' AND starts_with(start, '{start}/') AND starts_with(finish, '{finish}/')
ORDER BY ALL
