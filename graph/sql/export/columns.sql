-- Columns of a table, sorted by them.
SELECT {columns} FROM "{table}" ORDER BY ALL
