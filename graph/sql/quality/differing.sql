-- People of one name and unit who were left apart, because the sources differ in sex or year of birth. Those of whom
-- the sources say the same get the same number.
WITH said AS (
    SELECT DISTINCT n.class, n.key, i.canonical AS id, regexp_extract(c.reason, '\w+$') AS property
    FROM contradictions AS c
    JOIN identity AS i ON i.mention = c.mention
    JOIN same_names AS n ON n.id = i.canonical
    WHERE starts_with(c.reason, 'the sources differ in') AND i.canonical NOT IN (SELECT a FROM apart)
),
valued AS (
    SELECT s.class, s.key, s.property, t.value, list_sort(list(DISTINCT t.document)) AS documents
    FROM said AS s
    JOIN told AS t ON t.id = s.id AND t.property = s.property
    GROUP BY s.class, s.key, s.property, t.value
),
numbered AS (
    SELECT
        s.id,
        s.property,
        CAST(dense_rank() OVER (
            PARTITION BY s.class, s.key, s.property ORDER BY left(min(t.value), 4)
        ) AS VARCHAR) AS number
    FROM said AS s
    JOIN told AS t ON t.id = s.id AND t.property = s.property
    GROUP BY s.class, s.key, s.id, s.property
),
whole AS (
    SELECT class, key, property, list({'value': value, 'documents': documents} ORDER BY value) AS stated
    FROM valued
    GROUP BY class, key, property
)
SELECT
    min(n.name) AS thing,
    min(s.id) AS id,
    s.property,
    w.stated,
    list(DISTINCT [s.id, g.number] ORDER BY [s.id, g.number]) AS lines
FROM said AS s
JOIN whole AS w USING (class, key, property)
JOIN numbered AS g USING (id, property)
JOIN named AS n ON n.id = s.id
GROUP BY s.class, s.key, s.property, w.stated
ORDER BY thing, id
