-- Relationships that differ between the build and the server. One that is there more than once, or under another hash,
-- goes and comes again.
WITH looked AS (SELECT * FROM here WHERE hash % {buckets} IN (SELECT bucket FROM differing)),

held AS (SELECT start, finish, key, min(hash) AS hash, count(*) AS many FROM there GROUP BY ALL),

joined AS (
    SELECT
        coalesce(h.start, t.start) AS start,
        coalesce(h.finish, t.finish) AS finish,
        coalesce(h.key, t.key) AS key,
        h.hash,
        t.many
    FROM looked h
    FULL JOIN held t ON t.start = h.start AND t.finish = h.finish AND t.key = h.key
    WHERE h.hash IS DISTINCT FROM t.hash OR t.many > 1
)

SELECT start, finish, key, hash, 'gone' AS change FROM joined WHERE many IS NOT NULL
UNION ALL
SELECT start, finish, key, hash, 'new' AS change FROM joined WHERE hash IS NOT NULL
