MATCH (m:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u:Studio)
WITH u, count(DISTINCT m.id) AS members
WHERE members > 1 AND members <= $most
MATCH (a:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u)
MATCH (b:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u)
WHERE a.id < b.id AND ($person = '' OR a.id = $person OR b.id = $person)
RETURN DISTINCT a.name AS one, b.name AS other, u.name AS shared, members, a.id AS one_id, b.id AS other_id,
  u.id AS shared_id
UNION ALL
MATCH (m:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u:Team)
WITH u, count(DISTINCT m.id) AS members
WHERE members > 1 AND members <= $most
MATCH (a:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u)
MATCH (b:Person)-[:LEADS|MEMBER_OF|WORKS_FOR]->(u)
WHERE a.id < b.id AND ($person = '' OR a.id = $person OR b.id = $person)
RETURN DISTINCT a.name AS one, b.name AS other, u.name AS shared, members, a.id AS one_id, b.id AS other_id,
  u.id AS shared_id
UNION ALL
MATCH (m:Person)-[:CREATED]->(u:Achievement)
WITH u, count(DISTINCT m.id) AS members
WHERE members > 1 AND members <= $most
MATCH (a:Person)-[:CREATED]->(u)
MATCH (b:Person)-[:CREATED]->(u)
WHERE a.id < b.id AND ($person = '' OR a.id = $person OR b.id = $person)
RETURN DISTINCT a.name AS one, b.name AS other, u.name AS shared, members, a.id AS one_id, b.id AS other_id,
  u.id AS shared_id
