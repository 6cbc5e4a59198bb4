MATCH (m:Person)-[:MENTORS]->(p:Person)
OPTIONAL MATCH (c:Conferral)-[:GRANTED_TO]->(m)
WITH m, p, count(DISTINCT c.id) AS mentor_grants
OPTIONAL MATCH (d:Conferral)-[:GRANTED_TO]->(p)
RETURN m.name AS mentor, mentor_grants, p.name AS pupil, count(DISTINCT d.id) AS pupil_grants, m.id AS mentor_id,
  p.id AS pupil_id
