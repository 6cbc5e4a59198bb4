-- Nodes whose values somebody else altered on the server, but for those that differ anyway.
SELECT id, name, hash, 'changed' AS change, CAST(NULL AS VARCHAR) AS element
FROM altered
WHERE id NOT IN (SELECT id FROM "{plan}")
