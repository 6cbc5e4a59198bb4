-- The triples of one part, and the classes of what it leads to.
WITH about AS (
    SELECT t.*
    FROM triples AS t
    JOIN chosen AS c USING (subject)
    WHERE c.class = '{class}' AND c.part = {part}
)
SELECT subject, predicate, object, datatype, lang, true AS own
FROM about
UNION ALL
SELECT t.subject, t.predicate, t.object, t.datatype, t.lang, false AS own
FROM triples AS t
WHERE t.predicate = '{type}' AND t.subject IN (SELECT object FROM about WHERE datatype IS NULL AND lang IS NULL)
