-- One step towards the smallest id of all that merges and splits tie together.
WITH across AS (SELECT was, is_now, anew, min(kin) OVER (PARTITION BY is_now) AS kin FROM matched)
SELECT was, is_now, min(kin) OVER (PARTITION BY was) AS kin, anew
FROM across
ORDER BY was, is_now
