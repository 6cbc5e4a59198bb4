-- Links whose key more than one mention has.
SELECT DISTINCT no, key
FROM candidates
WHERE no NOT IN (SELECT no FROM excluded)
QUALIFY count(DISTINCT no) OVER (PARTITION BY key) > 1
