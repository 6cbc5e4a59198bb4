-- The relationships to write or take away between two classes.
SELECT start, finish, key, hash
FROM "{plan}"
WHERE change = '{change}' AND starts_with(start, '{start}/') AND starts_with(finish, '{finish}/')
ORDER BY ALL
