-- How many more nodes there are of each pattern that does not conform, by its first node.
SELECT f.subject, count(*) - {listed} AS more
FROM failed AS f
JOIN patterns AS p USING (subject)
JOIN patterns AS o ON o.class = p.class AND o.pattern = p.pattern
GROUP BY f.subject
HAVING count(*) > {listed}
ORDER BY f.subject
