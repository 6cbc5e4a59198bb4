MATCH (c:Conferral)-[:OF_HONOR]->(h:Honor)
WHERE h.id = $honor AND c.stage = 'granted'
MATCH (c)-[:RECIPIENT]->(r)
WITH r, min(c.year) AS year
MATCH (d:Conferral)-[:RECIPIENT]->(r)
WHERE d.stage = 'granted'
MATCH (d)-[:OF_HONOR]->(k:Honor)
WHERE k.id = $other
RETURN r.name AS name, year, min(d.year) AS other_year, r.id AS id
