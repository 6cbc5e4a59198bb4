-- Which node of the one build is which of the other.
SELECT DISTINCT was, is_now FROM matched ORDER BY was, is_now
