-- Which documents tell of what.
SELECT t.id, t.label, b."to" AS document
FROM covered_things AS t
JOIN TOLD_BY AS b ON b."from" = t.id
WHERE b."to" IN (SELECT id FROM covered_papers WHERE NOT listing)
