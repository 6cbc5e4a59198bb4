-- Named things that one build has and the other not, of one class and name, if there is one such on either side: told
-- by other mentions, which need not mean that it is another thing.
WITH gone AS (
    SELECT label, name, min(id) AS id
    FROM old_things
    WHERE name IS NOT NULL AND id NOT IN (SELECT was FROM matched)
    GROUP BY label, name
    HAVING count(*) = 1
),
come AS (
    SELECT label, name, min(id) AS id
    FROM new_things
    WHERE name IS NOT NULL AND id NOT IN (SELECT is_now FROM matched)
    GROUP BY label, name
    HAVING count(*) = 1
)
SELECT gone.id AS was, come.id AS is_now, gone.id AS kin, true AS anew
FROM gone JOIN come USING (label, name)
ORDER BY was, is_now
