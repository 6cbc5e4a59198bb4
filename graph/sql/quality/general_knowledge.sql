-- How many honors have their level or their body from general knowledge alone. A note of the vocabulary says first
-- what it is about; without that it is about everything.
WITH known AS (
    SELECT
        i.canonical AS id,
        s.property,
        bool_and(
            starts_with(s.loader, 'vocabulary/')
            AND coalesce(regexp_matches(
                s.basis,
                '^(名称以外：|[^：]*' || CASE s.property WHEN 'level' THEN '级别' ELSE '授予机构' END || '[^：]*：)?依一般知识'
            ), false)
        ) AS general
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    WHERE s.property IN ('level', 'conferredBy') AND starts_with(s.subject, 'Honor/')
    GROUP BY i.canonical, s.property
),
honors AS (
    SELECT h.name FROM Honor AS h JOIN known AS k USING (id) WHERE k.general GROUP BY h.id, h.name
)
SELECT '' AS thing, '' AS id, count(*) AS many, list_slice(list(name ORDER BY name), 1, 3) AS names
FROM honors
HAVING count(*) > 0
ORDER BY many
