MATCH (n:Person)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Person'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Company)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Company'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Studio)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Studio'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Team)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Team'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Achievement)-[:TOLD_BY]->(d:Document)
WHERE $class = '' OR $class = 'Achievement'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
