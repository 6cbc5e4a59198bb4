-- One node of each pattern, in parts of so many of one class.
SELECT subject, class, floor((row_number() OVER (PARTITION BY class ORDER BY subject) - 1) / {size}) AS part
FROM (SELECT class, min(subject) AS subject FROM patterns GROUP BY class, pattern)
