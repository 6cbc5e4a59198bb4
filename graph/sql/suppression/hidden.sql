-- What is told of nobody any more: single properties, and whole things.
SELECT mention, property FROM taken
UNION ALL
SELECT mention, '' FROM gone
