-- Every name that a key is made of, to be normalised once.
SELECT DISTINCT value
FROM statements
WHERE property IN ('prefLabel', 'altLabel', 'formerName')
ORDER BY value
