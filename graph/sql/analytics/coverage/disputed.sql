-- The values that sources tell differently, as the build lists them.
SELECT r.id, r.name, r.class, r.property, r.value, r.shown = 'True' AS shown, CAST(r.documents AS BIGINT) AS documents
FROM reported_disagreements AS r
JOIN covered_things AS t ON t.id = r.id
ORDER BY r.class, r.name, r.id, r.property, shown DESC, r.value
