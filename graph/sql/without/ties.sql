-- What hangs together: links between things that paths pass through.
SELECT l.start, l.finish
FROM links AS l
WHERE split_part(l.start, '/', 1) NOT IN ({never}) AND split_part(l.finish, '/', 1) NOT IN ({never})
    AND l.start NOT IN (SELECT id FROM hubs) AND l.finish NOT IN (SELECT id FROM hubs)
