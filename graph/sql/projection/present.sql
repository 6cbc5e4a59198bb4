-- The relations that have rows, with the classes they join.
SELECT DISTINCT property, start, target FROM edges
UNION
SELECT DISTINCT property, start, target FROM shortcuts
