MATCH (c:Conferral)-[:RECIPIENT]->(r:Person) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Person' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(r:Company) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Company' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(r:Organization) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Organization' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(r:Studio) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Studio' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(r:Team) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Team' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(r:Achievement) WHERE c.stage = 'granted' AND c.undetermined = false
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Achievement' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
