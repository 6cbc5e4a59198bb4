MATCH (n:Person)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Person'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Company)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Company'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Organization)-[:TOLD_BY]->(d:Document)
WHERE $class = '' OR $class = 'Organization'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Studio)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Studio'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Team)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Team'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Achievement)-[:TOLD_BY]->(d:Document)
WHERE $class = '' OR $class = 'Achievement'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Honor)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Honor'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Event)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Event'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Programme)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Programme'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Place)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Place'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
