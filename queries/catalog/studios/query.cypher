MATCH (s:Studio)
WHERE $place = '' OR EXISTS { MATCH (s)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..4]->(w:Place) WHERE w.id = $place }
OPTIONAL MATCH (p:Person)-[:LEADS]->(s)
OPTIONAL MATCH (s)-[:UNIT_OF]->(u)
OPTIONAL MATCH (s)-[:LOCATED_IN]->(d:Place)
RETURN s.name AS name, p.name AS leader, u.name AS unit, d.name AS district,
  s.id AS id, p.id AS leader_id, u.id AS unit_id, d.id AS district_id
