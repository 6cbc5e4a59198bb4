-- Relationships that differ between the build and the server. One that is there more than once, or under another hash,
-- goes and comes again.
WITH looked AS (SELECT * FROM here WHERE hash % {buckets} IN (SELECT bucket FROM differing)),

held AS (SELECT start, finish, key, min(hash) AS hash, count(*) AS many FROM there GROUP BY ALL),

right_ones AS (
    SELECT h.start, h.finish, h.key
    FROM looked h
    JOIN held t ON t.start = h.start AND t.finish = h.finish AND t.key = h.key AND t.hash = h.hash AND t.many = 1
)

SELECT start, finish, key, hash, 'gone' AS change, element
FROM there
ANTI JOIN right_ones USING (start, finish, key)
UNION ALL
SELECT start, finish, key, hash, 'new' AS change, CAST(NULL AS VARCHAR) AS element
FROM looked
ANTI JOIN right_ones USING (start, finish, key)
