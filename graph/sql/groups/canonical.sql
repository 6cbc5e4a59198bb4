-- The thing that each of these mentions belongs to now.
SELECT i.mention, i.canonical
FROM identity AS i
JOIN named AS n ON n.id = i.canonical
WHERE i.mention IN (SELECT unnest($mentions))
ORDER BY i.mention
