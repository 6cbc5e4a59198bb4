MATCH (p:Place) WHERE p.kind = 'area'
OPTIONAL MATCH (a:Place)-[:PART_OF*0..5]->(p)
OPTIONAL MATCH (u)-[:LOCATED_IN]->(a)
OPTIONAL MATCH (c:Conferral)-[:CREDITED_TO]->(u)
WITH p, count(DISTINCT c.id) AS unit_grants
OPTIONAL MATCH (a:Place)-[:PART_OF*0..5]->(p)
OPTIONAL MATCH (w:Person)-[:ACTIVE_IN]->(a)
OPTIONAL MATCH (c:Conferral)-[:GRANTED_TO]->(w)
WITH p, unit_grants, count(DISTINCT c.id) AS person_grants
OPTIONAL MATCH (p)<-[:JURISDICTION]-(:Honor)<-[:OF_HONOR]-(c:Conferral)-[:GRANTED_TO]->(r)
WITH p, unit_grants, person_grants, count(DISTINCT c.id) AS honor_grants
OPTIONAL MATCH (p)-[:PART_OF]->(up:Place)
WITH p, unit_grants, person_grants, honor_grants, min(up.name) AS within
WHERE unit_grants + person_grants + honor_grants > 0
RETURN p.name AS name, within, unit_grants, person_grants, honor_grants, p.id AS id
