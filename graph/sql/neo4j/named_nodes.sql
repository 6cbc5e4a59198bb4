-- Nodes that differ, with their names here, or where they are gone, there.
SELECT coalesce(n.name, p.name) AS name, p.id, CAST(NULL AS VARCHAR) AS finish
FROM "{plan}" p
LEFT JOIN "{table}" n ON n.id = p.id
WHERE p.change = '{change}'
ORDER BY p.id
