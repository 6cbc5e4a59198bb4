-- Documents as they are cited: title, date, publisher, address.
SELECT d.id, coalesce(d.title, d.name, d.id) AS title, coalesce(d.date, d.year::VARCHAR) AS date, p.publisher, d.url
FROM documents AS d
LEFT JOIN (
    SELECT p."from" AS id, string_agg(n.name, '、' ORDER BY n.name) AS publisher
    FROM published AS p
    JOIN named AS n ON n.id = p."to"
    GROUP BY p."from"
) AS p ON p.id = d.id
WHERE d.id IN (SELECT unnest($ids))
