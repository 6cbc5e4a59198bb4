MATCH (c:Conferral)-[:CREDITED_TO]->(f:Company)
WHERE ($since = 0 AND $until = 9999) OR (c.year >= $since AND c.year <= $until)
MATCH (c)-[:OF_HONOR]->(h:Honor)
WHERE $level = '' OR h.level = $level
OPTIONAL MATCH (c)-[:RECIPIENT]->(p:Person)
RETURN f.name AS name, count(DISTINCT c.id) AS grants, count(DISTINCT p.id) AS people, f.id AS id
