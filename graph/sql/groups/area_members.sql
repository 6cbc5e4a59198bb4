-- Members by area, those with most members of both sides first.
SELECT area, name, count(DISTINCT id) FILTER (side = 'a'), count(DISTINCT id) FILTER (side = 'b')
FROM areas
GROUP BY area, name
ORDER BY count(DISTINCT (side, id)) DESC, area
