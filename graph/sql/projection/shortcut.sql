-- One shortcut between two classes.
SELECT DISTINCT "from", "to", node AS {key}
FROM shortcuts
WHERE property = '{property}' AND start = '{from}' AND target = '{to}'
ORDER BY ALL
