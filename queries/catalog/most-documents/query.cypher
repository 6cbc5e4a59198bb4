MATCH (n:Person)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Person'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Company)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Company'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Organization)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE $class = '' OR $class = 'Organization'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Studio)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Studio'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Team)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Team'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Achievement)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE $class = '' OR $class = 'Achievement'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Honor)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Honor'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Event)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Event'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Programme)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Programme'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
UNION ALL
MATCH (n:Place)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE $class = '' OR $class = 'Place'
WITH n, count(DISTINCT d.id) AS documents WHERE documents >= $least
RETURN n.name AS name, documents, n.id AS id
