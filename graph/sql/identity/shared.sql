-- Links whose key more than one mention has. Those who tell different values of what tells persons apart share no key.
SELECT DISTINCT c.no, c.key || coalesce('|' || p.values, '') AS key
FROM candidates AS c
LEFT JOIN parted AS p ON p.no = c.no
WHERE c.no NOT IN (SELECT no FROM excluded)
QUALIFY count(DISTINCT c.no) OVER (PARTITION BY c.key, p.values) > 1
