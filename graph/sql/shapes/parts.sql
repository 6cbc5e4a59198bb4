-- The parts in which the chosen nodes are looked at.
SELECT DISTINCT class, CAST(part AS INTEGER) AS part FROM chosen ORDER BY class, part
