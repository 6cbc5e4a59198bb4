-- The nodes of a class, each with the hash of all that it says: 44 bits of it, so that many can be added up.
SELECT id, CAST(md5_number_lower(CAST(to_json(n) AS VARCHAR)) % 17592186044416 AS BIGINT) AS hash
FROM "{table}" n
