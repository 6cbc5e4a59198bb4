-- The nodes to write whole, with their hashes.
SELECT {columns}, p.hash
FROM "{table}" n
JOIN "{plan}" p ON p.id = n.id
WHERE p.change = '{change}'
ORDER BY n.id
