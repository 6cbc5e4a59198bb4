-- What the server adds up, too, to tell where it differs.
SELECT hash % {buckets} AS bucket, count(*) AS many, CAST(sum(hash) AS BIGINT) AS total FROM here GROUP BY ALL
