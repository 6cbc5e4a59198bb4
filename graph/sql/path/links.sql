-- Every link between two nodes, whatever its type. What an honor is, who confers it and where, joins none of those who
-- have it: such a link counts only where a search begins or ends.
SELECT "from" AS start, "to" AS finish FROM of_others
UNION ALL
SELECT "from" AS start, "to" AS finish
FROM of_honors
WHERE {all} OR "from" IN (SELECT id FROM ends) OR "to" IN (SELECT id FROM ends)
