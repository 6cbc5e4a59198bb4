MATCH (p:Place) WHERE p.kind = 'area'
OPTIONAL MATCH (a:Place)-[:PART_OF*0..5]->(p)
OPTIONAL MATCH (u)-[:LOCATED_IN]->(a)
OPTIONAL MATCH (c:Conferral)-[:CREDITED_TO]->(u)
WITH p, count(DISTINCT c.id) AS unit_grants
OPTIONAL MATCH (a:Place)-[:PART_OF*0..5]->(p)
OPTIONAL MATCH (w:Person)-[:ACTIVE_IN]->(a)
OPTIONAL MATCH (c:Conferral)-[:RECIPIENT]->(w) WHERE c.stage = 'granted' AND c.undetermined = false
WITH p, unit_grants, count(DISTINCT c.id) AS person_grants
OPTIONAL MATCH (h:Honor)-[:JURISDICTION]->(p)
OPTIONAL MATCH (c:Conferral)-[:OF_HONOR]->(h) WHERE c.stage = 'granted' AND c.undetermined = false
WITH p, unit_grants, person_grants, count(DISTINCT c.id) AS honor_grants
OPTIONAL MATCH (p)-[:PART_OF]->(up:Place)
WITH p, unit_grants, person_grants, honor_grants, min(up.name) AS within
WHERE unit_grants + person_grants + honor_grants > 0
RETURN p.name AS name, within, unit_grants, person_grants, honor_grants, p.id AS id
