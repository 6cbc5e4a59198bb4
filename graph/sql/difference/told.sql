-- Things of both builds that other documents tell of, or the same ones in other words or at another place.
WITH old_told AS (
    SELECT DISTINCT t.kin, d.kin AS document, p.quote, p.locator
    FROM old_passages AS p
    JOIN old_things AS t ON t.id = p.id
    JOIN old_things AS d ON d.id = p.document
    WHERE t.kin IN (SELECT kin FROM matched)
),
new_told AS (
    SELECT DISTINCT t.kin, d.kin AS document, p.quote, p.locator
    FROM new_passages AS p
    JOIN new_things AS t ON t.id = p.id
    JOIN new_things AS d ON d.id = p.document
    WHERE t.kin IN (SELECT kin FROM matched)
),
gone AS (SELECT kin, document FROM old_told EXCEPT SELECT kin, document FROM new_told),
come AS (SELECT kin, document FROM new_told EXCEPT SELECT kin, document FROM old_told),
worded AS (
    (SELECT kin, document, quote FROM old_told EXCEPT SELECT kin, document, quote FROM new_told)
    UNION
    (SELECT kin, document, quote FROM new_told EXCEPT SELECT kin, document, quote FROM old_told)
),
placed AS (
    (SELECT kin, document, locator FROM old_told EXCEPT SELECT kin, document, locator FROM new_told)
    UNION
    (SELECT kin, document, locator FROM new_told EXCEPT SELECT kin, document, locator FROM old_told)
),
known AS (
    SELECT kin, document FROM old_told INTERSECT SELECT kin, document FROM new_told
)
SELECT 'also told by' AS change, kin, document FROM come
UNION ALL
SELECT 'no longer told by' AS change, kin, document FROM gone
UNION ALL
SELECT DISTINCT 'other words' AS change, kin, document FROM worded JOIN known USING (kin, document)
UNION ALL
SELECT DISTINCT 'other place' AS change, kin, document
FROM placed
JOIN known USING (kin, document)
WHERE (kin, document) NOT IN (SELECT (kin, document) FROM worded)
ORDER BY change, split_part(kin, '/', 1), kin, document
