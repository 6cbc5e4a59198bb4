MATCH (c:Conferral)-[:GRANTED_TO]->(r:Person)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Person' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:GRANTED_TO]->(r:Company)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Company' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:GRANTED_TO]->(r:Organization)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Organization' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:GRANTED_TO]->(r:Studio)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Studio' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:GRANTED_TO]->(r:Team)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Team' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
UNION ALL
MATCH (c:Conferral)-[:GRANTED_TO]->(r:Achievement)
OPTIONAL MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN c.year AS year, h.level AS level, 'Achievement' AS class, count(DISTINCT c.id) AS grants,
  count(DISTINCT r.id) AS recipients
