-- The statements of a file that are left.
SELECT DISTINCT * FROM left_over ORDER BY ALL
