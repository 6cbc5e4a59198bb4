-- The nodes of one build by what they are compared as.
SELECT t.kin, list_sort(list(t.id)) AS ids
FROM {side}_things AS t
WHERE t.kin IN (SELECT kin FROM wanted)
GROUP BY t.kin
ORDER BY t.kin
