-- What class each node is of.
SELECT subject, object AS class FROM triples WHERE predicate = '{type}'
