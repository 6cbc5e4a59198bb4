-- Members by firm or body, those with most members of both sides first.
SELECT u.unit, n.name, count(DISTINCT u.id) FILTER (u.side = 'a'), count(DISTINCT u.id) FILTER (u.side = 'b')
FROM units AS u
JOIN named AS n ON n.id = u.unit
GROUP BY u.unit, n.name
ORDER BY count(DISTINCT (u.side, u.id)) DESC, u.unit
