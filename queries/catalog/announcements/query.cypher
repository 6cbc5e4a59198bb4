MATCH (e:Event)-[:OF_HONOR]->(h:Honor)
WHERE e.kind = 'announcement' AND (($since = 0 AND $until = 9999) OR (e.year >= $since AND e.year <= $until))
OPTIONAL MATCH (e)-[:PART_OF]->(w)
WITH e, h, w, coalesce(e.year, 0) AS announced
OPTIONAL MATCH (h)<-[:OF_HONOR]-(c:Conferral)-[:RECIPIENT]->(r)
WHERE c.stage = 'granted' AND (announced = 0 OR c.year = announced)
RETURN e.year AS year, h.name AS honor, count(DISTINCT r.id) AS known, e.name AS name, w.name AS event,
  e.description AS description, e.id AS id, h.id AS honor_id, w.id AS event_id
