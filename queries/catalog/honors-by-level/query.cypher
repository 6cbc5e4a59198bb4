MATCH (h:Honor)
WHERE $level = '' OR h.level = $level
OPTIONAL MATCH (h)<-[:OF_HONOR]-(c:Conferral)-[:GRANTED_TO]->(r)
WHERE ($since = 0 AND $until = 9999) OR (c.year >= $since AND c.year <= $until)
RETURN h.level AS honor_level, h.name AS name, count(DISTINCT c.id) AS grants, count(DISTINCT r.id) AS recipients, h.id AS id
