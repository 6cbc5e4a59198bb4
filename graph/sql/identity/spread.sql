-- One step of connected components: each takes the smallest number that any of its keys has reached.
WITH reached AS (
    SELECT l.key, min(r.reached) AS reached
    FROM links AS l
    JOIN reached AS r ON r.no = l.no
    GROUP BY l.key
)
SELECT l.no, min(k.reached) AS reached
FROM links AS l
JOIN reached AS k ON k.key = l.key
GROUP BY l.no
