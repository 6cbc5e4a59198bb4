MATCH (c:Conferral)-[:RECIPIENT]->(r) WHERE c.undetermined = true
MATCH (c)-[:OF_HONOR]->(h:Honor)
MATCH (c)-[:TOLD_BY]->(d:Document)
WITH c, r, h, collect(DISTINCT d.name) AS documents
MATCH (r)<-[:RECIPIENT]-(o:Conferral)-[:OF_HONOR]->(h) WHERE o.year > 0
MATCH (o)-[:TOLD_BY]->(e:Document)
RETURN r.name AS name, h.name AS honor, documents, o.year AS year, o.grade AS grade,
  collect(DISTINCT e.name) AS dated_documents, r.id AS id, c.id AS conferral, o.id AS dated
