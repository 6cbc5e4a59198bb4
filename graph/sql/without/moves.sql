-- Who counts otherwise or stands on another place, those who lose first, by the place before.
WITH pairs AS (
    SELECT DISTINCT was, is_now FROM matched
    UNION ALL
    SELECT id, NULL FROM old_things WHERE kin = 'old ' || id
)
SELECT o.ranking, p.was, p.is_now, o.many, coalesce(n.many, 0) AS now, o.place, n.place AS place_now
FROM old_ranked AS o
JOIN pairs AS p ON p.was = o.id
LEFT JOIN new_ranked AS n ON n.id = p.is_now AND n.ranking = o.ranking
WHERE n.many IS DISTINCT FROM o.many OR n.place <> o.place
ORDER BY list_position(['Company', 'Person', 'Honor'], o.ranking), coalesce(n.many, 0) >= o.many, o.place, p.was, p.is_now
