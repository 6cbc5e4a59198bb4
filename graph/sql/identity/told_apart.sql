-- Decisions that tell mentions apart, by number.
SELECT DISTINCT a.no AS a, b.no AS b, d.place
FROM told_apart AS d
JOIN mentions AS a ON a.mention = d.a
JOIN mentions AS b ON b.mention = d.b
