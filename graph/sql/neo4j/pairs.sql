-- The pairs of classes that relationships are between.
SELECT DISTINCT split_part(start, '/', 1) AS start, split_part(finish, '/', 1) AS finish FROM here ORDER BY ALL
