-- Of each side: members of whom an area is known.
SELECT side, count(DISTINCT id) FROM areas GROUP BY side ORDER BY side
