MATCH (p:Person) WHERE p.name CONTAINS $part
OPTIONAL MATCH (p)-[:WORKS_FOR]->(u)
WITH p, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (p)<-[:GRANTED_TO]-(c:Conferral)
RETURN p.name AS name, units, count(DISTINCT c.id) AS grants, p.id AS id
