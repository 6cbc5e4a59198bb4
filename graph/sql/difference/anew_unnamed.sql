-- Grants, posts and figures of the same participants, if there is one such on either side.
WITH gone AS (SELECT label, parts, min(id) AS id FROM old_ends GROUP BY label, parts HAVING count(*) = 1),
come AS (SELECT label, parts, min(id) AS id FROM new_ends GROUP BY label, parts HAVING count(*) = 1)
SELECT gone.id AS was, come.id AS is_now, gone.id AS kin, true AS anew
FROM gone JOIN come USING (label, parts)
ORDER BY was, is_now
