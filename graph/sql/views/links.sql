-- Every link that steps are made of.
SELECT "from" AS start, "to" AS finish FROM links ORDER BY start, finish
