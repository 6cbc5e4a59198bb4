-- What documents say that are still declared.
SELECT * FROM left_over WHERE source NOT IN (SELECT mention FROM undeclared)
