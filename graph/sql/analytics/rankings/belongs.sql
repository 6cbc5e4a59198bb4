-- What each thing belongs to, as credits follow it: present posts, units of studios and teams, makers of achievements.
SELECT DISTINCT "from" AS node, "to" AS unit FROM WORKS_FOR
UNION
SELECT "from" AS node, "to" AS unit FROM UNIT_OF
UNION
SELECT a."to" AS node, c."to" AS unit
FROM CONTRIBUTOR AS c
JOIN OF_ACHIEVEMENT AS a ON a."from" = c."from"
