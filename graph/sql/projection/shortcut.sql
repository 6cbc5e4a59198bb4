-- One shortcut between two classes.
SELECT DISTINCT "from", "to", node AS {key}
FROM shortcuts
WHERE property = '{property}' AND starts_with("from", '{from}/') AND starts_with("to", '{to}/')
ORDER BY ALL
