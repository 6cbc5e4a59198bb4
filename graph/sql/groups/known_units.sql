-- Of each side: members whose firm or body is known.
SELECT side, count(DISTINCT id) FROM units GROUP BY side ORDER BY side
