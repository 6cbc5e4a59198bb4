-- The first nodes of each pattern that does not conform, in parts of so many of one class.
WITH members AS (
    SELECT p.subject, p.class
    FROM patterns AS p
    JOIN (SELECT f.subject AS failed, p.class, p.pattern FROM failed AS f JOIN patterns AS p USING (subject)) AS f
        USING (class, pattern)
    QUALIFY row_number() OVER (PARTITION BY p.class, p.pattern ORDER BY p.subject) <= {listed}
)
SELECT subject, class, floor((row_number() OVER (PARTITION BY class ORDER BY subject) - 1) / {size}) AS part
FROM members
