MATCH (d:Document)-[:PUBLISHED_BY]->(o) WHERE o.id = $publisher
OPTIONAL MATCH (d)<-[:TOLD_BY]-(t)
RETURN d.date AS date, d.year AS year, d.name AS name, d.kind AS kind, count(DISTINCT t.id) AS things, d.id AS id
