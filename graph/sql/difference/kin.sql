-- Things of both builds that were joined, split, told anew or go by another id.
SELECT kin, list_sort(list(DISTINCT was)) AS was, list_sort(list(DISTINCT is_now)) AS is_now, bool_or(anew) AS anew
FROM matched
GROUP BY kin
HAVING count(*) > 1 OR bool_or(anew) OR min(was) <> min(is_now)
ORDER BY min(split_part(kin, '/', 1)), kin
