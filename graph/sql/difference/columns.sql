-- The columns of one class of nodes, as the build that wrote them had them.
SELECT column_name, data_type
FROM information_schema.columns
WHERE table_name = 'nodes'
ORDER BY ordinal_position
