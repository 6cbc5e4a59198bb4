-- One relation between two classes.
SELECT f.id AS "from", t.id AS "to"{role}
FROM links AS l
JOIN things AS f ON f.no = l."from"
JOIN things AS t ON t.no = l."to"
WHERE l.property IN ({properties}) AND l.start = '{from}' AND l.finish = '{to}'
ORDER BY ALL
