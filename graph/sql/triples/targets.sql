-- The classes of what a range of subjects leads to.
SELECT t.subject, t.predicate, t.object, t.datatype, t.lang
FROM triples AS t
WHERE t.predicate = '{type}'
    AND t.subject IN (
        SELECT object
        FROM triples
        WHERE subject >= '{first}' AND subject < '{beyond}' AND datatype IS NULL AND lang IS NULL
    )
ORDER BY t.subject
