-- Every link between two nodes, whatever its type. Who confers an honor, and where it holds, joins none of those who have
-- it: such a link counts only where a search begins or ends.
SELECT "from" AS start, "to" AS finish FROM telling
UNION ALL
SELECT "from" AS start, "to" AS finish
FROM conferring
WHERE {all} OR "from" IN (SELECT id FROM ends) OR "to" IN (SELECT id FROM ends)
