-- One relation between two classes.
SELECT "from", "to"{role}
FROM edges
WHERE property IN ({properties}) AND starts_with("from", '{from}/') AND starts_with("to", '{to}/')
ORDER BY ALL
