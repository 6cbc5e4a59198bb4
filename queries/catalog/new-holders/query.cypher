MATCH (c:Conferral)-[:RECIPIENT]->(p:Person)
WHERE c.year = $year AND c.stage = 'granted'
  AND NOT EXISTS { MATCH (e:Conferral)-[:RECIPIENT]->(p) WHERE e.year < $year AND e.stage = 'granted' }
MATCH (c)-[:OF_HONOR]->(h:Honor)
OPTIONAL MATCH (c)-[:CREDITED_TO]->(u)
RETURN p.name AS name, h.name AS honor, h.level AS level, collect(DISTINCT u.name) AS companies, p.id AS id,
  h.id AS honor_id, c.id AS conferral
