-- One relation between two classes.
SELECT "from", "to"{role}
FROM edges
WHERE property IN ({properties}) AND start = '{from}' AND target = '{to}'
ORDER BY ALL
