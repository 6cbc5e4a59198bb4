-- Of each side: members of any firm or body but the listed ones, and how many such firms and bodies.
SELECT side, count(DISTINCT id), count(DISTINCT unit)
FROM units
WHERE unit NOT IN (SELECT id FROM listed)
GROUP BY side
ORDER BY side
