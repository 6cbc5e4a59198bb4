-- How many people of those honored, employed or contributing are known by one document only.
WITH known AS (
    SELECT id, count(DISTINCT source) AS documents
    FROM sources
    WHERE id IN (SELECT "to" FROM RECIPIENT UNION SELECT "to" FROM HOLDER UNION SELECT "to" FROM CONTRIBUTOR)
        AND starts_with(id, 'Person/')
    GROUP BY id
)
SELECT '' AS thing, '' AS id, count(*) FILTER (documents = 1) AS many, count(*) AS whole
FROM known
HAVING count(*) FILTER (documents = 1) > 0
ORDER BY many
