-- The values shown of one class of nodes, a row a value; {columns} are lists of text.
SELECT id, property, unnest(found) AS value
FROM (SELECT id, {columns} FROM nodes) UNPIVOT (found FOR property IN ({names}))
ORDER BY id, property, value
