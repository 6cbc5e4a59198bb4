-- The nodes of one build, each with what it is compared as: itself, where the other build has nothing of it.
SELECT n.id, split_part(n.id, '/', 1) AS label, n.name, coalesce(m.kin, '{side} ' || n.id) AS kin
FROM {side}_named AS n
LEFT JOIN (SELECT DISTINCT {end} AS id, kin FROM matched) AS m USING (id)
ORDER BY n.id
