-- A range of subjects with what is said of them, sorted.
SELECT subject, predicate, object, datatype, lang
FROM triples
WHERE subject >= '{first}' AND subject < '{beyond}'
ORDER BY ALL
