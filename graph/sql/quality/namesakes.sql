-- How many names several things of a class bear that were left apart.
SELECT '' AS thing, '' AS id, count(DISTINCT key) AS many, count(*) AS whole FROM same_names HAVING count(*) > 0 ORDER BY many
