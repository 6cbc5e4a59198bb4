-- Two members and the weight of what they share: pairs.sql without years and sources.
SELECT a.no AS start, b.no AS finish, CAST(sum({weight}) AS DOUBLE) AS weight, count(*) AS shared
FROM belonging AS a
JOIN belonging AS b ON b.kind = a.kind AND b.shared = a.shared AND b.no > a.no
WHERE a.size <= {most}
GROUP BY a.no, b.no
ORDER BY a.no, b.no
