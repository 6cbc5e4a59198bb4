-- Members by area, those with most members of both sides first, the wider before the narrower.
SELECT area, name, count(DISTINCT id) FILTER (side = 'a'), count(DISTINCT id) FILTER (side = 'b')
FROM areas
GROUP BY area, name, depth
ORDER BY count(DISTINCT (side, id)) DESC, depth, area
