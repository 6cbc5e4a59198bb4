MATCH (n:Person)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Person'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
OPTIONAL MATCH (n)-[:WORKS_FOR]->(u)
WITH n, documents, count(DISTINCT u.id) AS number, collect(DISTINCT u.name) AS units
WHERE number > 1 OR size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Company)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Company'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
  AND size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, CASE WHEN false THEN n.names END AS units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Organization)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Organization'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
  AND size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, CASE WHEN false THEN n.names END AS units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Studio)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Studio'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
OPTIONAL MATCH (n)-[:UNIT_OF]->(u)
WITH n, documents, count(DISTINCT u.id) AS number, collect(DISTINCT u.name) AS units
WHERE number > 1 OR size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Team)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Team'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
OPTIONAL MATCH (n)-[:UNIT_OF]->(u)
WITH n, documents, count(DISTINCT u.id) AS number, collect(DISTINCT u.name) AS units
WHERE number > 1 OR size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Achievement)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Achievement'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
  AND size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, CASE WHEN false THEN n.names END AS units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Event)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Event'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
  AND size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, CASE WHEN false THEN n.names END AS units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
UNION ALL
MATCH (n:Programme)-[:TOLD_BY]->(d:Document) WHERE $class = '' OR $class = 'Programme'
WITH n, count(DISTINCT d.id) AS documents WHERE documents > 1
  AND size(n.names) > CASE WHEN n.name_en IS NULL OR n.name_en = n.name THEN 1 ELSE 2 END
MATCH (n)-[:DERIVED_FROM]->(s:Passage)-[:IN_DOCUMENT]->(d:Document)
RETURN n.name AS name, n.names AS names, CASE WHEN false THEN n.names END AS units, documents, d.name AS title, d.date AS date,
  collect(DISTINCT s.quote) AS words, n.id AS id, d.id AS document
