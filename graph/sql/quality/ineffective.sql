-- Decided values that no source states.
SELECT r.place AS thing, r.mention AS id, r.property, r.value, list_sort(list(DISTINCT t.value)) AS stated
FROM review AS r
JOIN identity AS i ON i.mention = r.mention
LEFT JOIN identity AS o ON o.canonical = i.canonical
LEFT JOIN statements AS t ON t.subject = o.mention AND t.property = r.property
GROUP BY r.place, r.mention, r.property, r.value
HAVING NOT coalesce(bool_or(t.value = r.value), false)
ORDER BY r.place, r.mention, r.property
