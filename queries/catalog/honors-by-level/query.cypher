MATCH (h:Honor)
WHERE $level = '' OR h.level = $level
OPTIONAL MATCH (c:Conferral)-[:OF_HONOR]->(h)
WHERE c.stage = 'granted' AND c.undetermined = false
  AND (($since = 0 AND $until = 9999) OR (c.year >= $since AND c.year <= $until))
OPTIONAL MATCH (c)-[:RECIPIENT]->(r)
RETURN h.level AS honor_level, h.name AS name, count(DISTINCT c.id) AS grants, count(DISTINCT r.id) AS recipients, h.id AS id
