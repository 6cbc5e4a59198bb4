MATCH (n:Person)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Person'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Company)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Company'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Studio)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Studio'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Team)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Team'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Achievement)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE $class = '' OR $class = 'Achievement'
WITH n, count(DISTINCT d.id) AS documents, min(d.id) AS document WHERE documents = 1
MATCH (d:Document) WHERE d.id = document
RETURN n.name AS name, d.name AS title, d.date AS date, n.id AS id, d.id AS document
