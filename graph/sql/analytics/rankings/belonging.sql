-- What belongs to what, in the order of names.
SELECT node, unit FROM belongs ORDER BY node, unit
