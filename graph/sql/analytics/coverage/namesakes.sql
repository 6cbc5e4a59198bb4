-- Things of one class and name that were left apart.
SELECT r.class, r.name, r.id, coalesce(r.units, '') AS units
FROM reported_same_names AS r
JOIN covered_things AS t ON t.id = r.id
ORDER BY r.class, r.name, r.id
