-- What of each node of a class the shapes can tell: nodes of one pattern conform alike. Of a property that is its values'
-- classes or datatypes and how many, up to {enough}; the value itself only where a shape looks at it and it is not
-- spelled as the shape asks. A pattern is two sums over what is told, each of 64 bits: they stay small for any number.
WITH told AS (
    SELECT
        t.subject,
        t.predicate,
        CASE WHEN t.datatype IS NULL AND t.lang IS NULL THEN coalesce(c.class, '') ELSE coalesce(t.datatype, '@' || t.lang) END AS kind,
        CASE
            WHEN l.spelled <> '' AND regexp_matches(t.object, l.spelled) THEN ''
            WHEN l.predicate IS NOT NULL OR t.datatype = '{date}' AND TRY_CAST(t.object AS DATE) IS NULL THEN t.object
            ELSE ''
        END AS value,
        least(count(*), {enough}) AS many
    FROM triples AS t
    LEFT JOIN types AS c ON c.subject = t.object AND t.datatype IS NULL AND t.lang IS NULL
    LEFT JOIN looked_at AS l ON l.predicate = t.predicate
    WHERE t.subject >= '{first}' AND t.subject < '{beyond}'
    GROUP BY t.subject, t.predicate, kind, value
)
SELECT
    subject,
    '{class}' AS class,
    CAST(sum(hash(predicate, kind, value, many)) AS VARCHAR) || ' ' || bit_xor(hash(value, many, kind, predicate)) AS pattern
FROM told
GROUP BY subject
