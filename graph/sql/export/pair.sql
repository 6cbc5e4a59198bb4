-- The edges of a type between two classes, sorted.
SELECT {columns}
FROM "{table}"
WHERE starts_with("from", '{start}/') AND starts_with("to", '{end}/')
ORDER BY ALL
