MATCH (c:Conferral)-[:OF_HONOR]->(h:Honor)
WHERE h.id = $honor AND c.stage = 'granted' AND (($since = 0 AND $until = 9999) OR (c.year >= $since AND c.year <= $until))
MATCH (c)-[:RECIPIENT]->(r)
RETURN r.name AS name, c.year AS year, c.grade AS grade, c.category AS category, c.unitName AS unit,
  c.undetermined AS undetermined, r.id AS id, c.id AS conferral
