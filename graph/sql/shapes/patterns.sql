-- What of each node the shapes can tell: nodes of one pattern conform alike. Of a property that is its values' classes
-- or datatypes and how many, up to {enough}; the value itself only where a shape looks at it
-- and it is not spelled as the shape asks.
WITH types AS (SELECT subject, object FROM triples WHERE predicate = '{type}'),
told AS (
    SELECT
        t.subject,
        t.predicate,
        CASE WHEN t.datatype IS NULL AND t.lang IS NULL THEN coalesce(c.object, '') ELSE coalesce(t.datatype, '@' || t.lang) END AS kind,
        CASE
            WHEN l.spelled <> '' AND regexp_matches(t.object, l.spelled) THEN ''
            WHEN l.predicate IS NOT NULL OR t.datatype = '{date}' AND TRY_CAST(t.object AS DATE) IS NULL THEN t.object
            ELSE ''
        END AS value,
        least(count(*), {enough}) AS many
    FROM triples AS t
    LEFT JOIN types AS c ON c.subject = t.object AND t.datatype IS NULL AND t.lang IS NULL
    LEFT JOIN looked_at AS l ON l.predicate = t.predicate
    WHERE t.predicate <> '{type}'
    GROUP BY ALL
),
whole AS (
    SELECT subject, sha256(string_agg(concat_ws(chr(31), predicate, kind, value, many), chr(30) ORDER BY predicate, kind, value)) AS pattern
    FROM told
    GROUP BY subject
)
SELECT t.subject, t.object AS class, coalesce(w.pattern, '') AS pattern
FROM types AS t
LEFT JOIN whole AS w USING (subject)
