-- Of each side: areas but the listed ones.
SELECT side, count(DISTINCT area) FROM areas WHERE area NOT IN (SELECT id FROM listed) GROUP BY side ORDER BY side
