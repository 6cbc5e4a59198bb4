MATCH (m:Person) WHERE ($class = '' OR $class = 'Person') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Person) WHERE n.name = shared
OPTIONAL MATCH (n)-[:WORKS_FOR]->(u)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
UNION ALL
MATCH (m:Company) WHERE ($class = '' OR $class = 'Company') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Company) WHERE n.name = shared
OPTIONAL MATCH (n)-[:LOCATED_IN]->(u:Place)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
UNION ALL
MATCH (m:Organization) WHERE ($class = '' OR $class = 'Organization') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Organization) WHERE n.name = shared
OPTIONAL MATCH (n)-[:LOCATED_IN]->(u:Place)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
UNION ALL
MATCH (m:Studio) WHERE ($class = '' OR $class = 'Studio') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Studio) WHERE n.name = shared
OPTIONAL MATCH (n)-[:UNIT_OF|LOCATED_IN]->(u)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
UNION ALL
MATCH (m:Team) WHERE ($class = '' OR $class = 'Team') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Team) WHERE n.name = shared
OPTIONAL MATCH (n)-[:UNIT_OF|LOCATED_IN]->(u)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
UNION ALL
MATCH (m:Achievement) WHERE ($class = '' OR $class = 'Achievement') AND ($name = '' OR m.name = $name)
WITH m.name AS shared, count(m.id) AS bearers WHERE bearers > 1
MATCH (n:Achievement) WHERE n.name = shared
OPTIONAL MATCH (n)<-[:CREATED]-(u)
WITH n, bearers, collect(DISTINCT u.name) AS units
OPTIONAL MATCH (n)-[:TOLD_BY]->(d:Document)
RETURN n.name AS shown, units, count(DISTINCT d.id) AS documents, bearers, n.id AS id
