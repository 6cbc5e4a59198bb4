-- Keys of a stage, each also that of the canonical mention: what was joined before stays joined.
SELECT DISTINCT coalesce(c.canonical, k.no) AS no, k.key
FROM candidates AS k
LEFT JOIN canon AS c ON c.no = k.no
