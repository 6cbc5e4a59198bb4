MATCH (c:Conferral)-[:RECIPIENT]->(p:Person) WHERE p.id = $person AND c.stage = 'granted'
MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN 'grant' AS section, h.name AS name, c.category AS detail, c.year AS year, CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN c.undetermined THEN 'undetermined' END AS status,
  h.id AS id, c.id AS via
UNION ALL
MATCH (w:Position)-[:HOLDER]->(p:Person) WHERE p.id = $person
MATCH (w)-[:AT]->(o)
RETURN 'post' AS section, o.name AS name, w.title AS detail, CASE WHEN false THEN 0 END AS year, w.`from` AS since,
  w.`to` AS until, w.status AS status,
  o.id AS id, w.id AS via
UNION ALL
MATCH (p:Person)-[:LEADS]->(o) WHERE p.id = $person
RETURN 'leads' AS section, o.name AS name, CASE WHEN false THEN '' END AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, o.id AS id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (p:Person)-[:MEMBER_OF]->(o) WHERE p.id = $person
RETURN 'member' AS section, o.name AS name, CASE WHEN false THEN '' END AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, o.id AS id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (k:Contribution)-[:CONTRIBUTOR]->(p:Person) WHERE p.id = $person
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
RETURN 'achievement' AS section, a.name AS name, k.role AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, a.id AS id, k.id AS via
UNION ALL
MATCH (o:Person)-[:MENTORS]->(p:Person) WHERE p.id = $person
RETURN 'mentor' AS section, o.name AS name, CASE WHEN false THEN '' END AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, o.id AS id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (p:Person)-[:MENTORS]->(o:Person) WHERE p.id = $person
RETURN 'pupil' AS section, o.name AS name, CASE WHEN false THEN '' END AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, o.id AS id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (s:Statistic)-[:ABOUT]->(p:Person) WHERE p.id = $person
RETURN 'figure' AS section, s.measure AS name, s.original AS detail, CASE WHEN false THEN 0 END AS year,
  CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS until, CASE WHEN false THEN '' END AS status, s.id AS id, CASE WHEN false THEN '' END AS via
