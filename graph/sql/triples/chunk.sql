-- The triples of a range of subjects, in the order of their lines.
SELECT subject, predicate, object, datatype, lang
FROM triples
WHERE subject >= '{first}' AND subject < '{beyond}'
ORDER BY subject, predicate, object, datatype NULLS LAST, lang NULLS LAST
