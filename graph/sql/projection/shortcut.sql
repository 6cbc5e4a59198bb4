-- One shortcut between two classes.
SELECT DISTINCT f.id AS "from", t.id AS "to"{key}
FROM shortcuts AS s
JOIN things AS f ON f.no = s."from"
JOIN things AS t ON t.no = s."to"
JOIN things AS n ON n.no = s.node
WHERE s.property = '{property}' AND s.start = '{from}' AND s.finish = '{to}'
ORDER BY ALL
