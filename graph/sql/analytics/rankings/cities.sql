-- The cities among areas.
SELECT DISTINCT city FROM areas WHERE city IS NOT NULL ORDER BY city
