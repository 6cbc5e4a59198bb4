-- The relationships of a type, each with a hash of 44 bits. key: what tells apart those that run side by side.
SELECT
    "from" AS start,
    "to" AS finish,
    {key} AS key,
    CAST(md5_number_lower('{table} ' || "from" || ' ' || "to" || ' ' || {key}) % 17592186044416 AS BIGINT) AS hash
FROM "{table}"
