-- Nodes that differ between the build and the server, where the hashes fall into these buckets.
WITH looked AS (SELECT id, hash FROM here WHERE hash % {buckets} IN (SELECT bucket FROM differing))

SELECT
    coalesce(h.id, t.id) AS id,
    t.name,
    h.hash,
    CASE WHEN t.id IS NULL THEN 'new' WHEN h.id IS NULL THEN 'gone' ELSE 'changed' END AS change,
    t.element
FROM looked h
FULL JOIN there t ON t.id = h.id
WHERE h.hash IS DISTINCT FROM t.hash
