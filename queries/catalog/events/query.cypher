// Neither engine can write a number as text in the words of the other: a position is written by its digits.
MATCH (a:Event)-[:PART_OF]->(e:Event) WHERE e.id = $event
WITH e.id AS parent, a, CASE WHEN a.position IS NULL THEN '–'
  ELSE right(left('0123456789', a.position % 100 / 10 + 1), 1) + right(left('0123456789', a.position % 10 + 1), 1) END
  + ' ' + a.name AS path
OPTIONAL MATCH (a)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (a)-[:SPEAKER]->(s:Person)
RETURN path AS path, 1 AS level, a.name AS name, a.kind AS kind, a.position AS position, a.date AS date,
  a.timeOfDay AS time_of_day, collect(DISTINCT p.name) AS places, collect(DISTINCT s.name) AS speakers,
  a.description AS description, a.id AS id, parent AS parent
UNION ALL
MATCH (a:Event)-[:PART_OF]->(e:Event) WHERE e.id = $event
WITH a, CASE WHEN a.position IS NULL THEN '–'
  ELSE right(left('0123456789', a.position % 100 / 10 + 1), 1) + right(left('0123456789', a.position % 10 + 1), 1) END
  + ' ' + a.name AS path
MATCH (b:Event)-[:PART_OF]->(a)
WITH a.id AS parent, b, path + ' / ' + CASE WHEN b.position IS NULL THEN '–'
  ELSE right(left('0123456789', b.position % 100 / 10 + 1), 1) + right(left('0123456789', b.position % 10 + 1), 1) END
  + ' ' + b.name AS path
OPTIONAL MATCH (b)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (b)-[:SPEAKER]->(s:Person)
RETURN path AS path, 2 AS level, b.name AS name, b.kind AS kind, b.position AS position, b.date AS date,
  b.timeOfDay AS time_of_day, collect(DISTINCT p.name) AS places, collect(DISTINCT s.name) AS speakers,
  b.description AS description, b.id AS id, parent AS parent
UNION ALL
MATCH (a:Event)-[:PART_OF]->(e:Event) WHERE e.id = $event
WITH a, CASE WHEN a.position IS NULL THEN '–'
  ELSE right(left('0123456789', a.position % 100 / 10 + 1), 1) + right(left('0123456789', a.position % 10 + 1), 1) END
  + ' ' + a.name AS path
MATCH (b:Event)-[:PART_OF]->(a)
WITH b, path + ' / ' + CASE WHEN b.position IS NULL THEN '–'
  ELSE right(left('0123456789', b.position % 100 / 10 + 1), 1) + right(left('0123456789', b.position % 10 + 1), 1) END
  + ' ' + b.name AS path
MATCH (c:Event)-[:PART_OF]->(b)
WITH b.id AS parent, c, path + ' / ' + CASE WHEN c.position IS NULL THEN '–'
  ELSE right(left('0123456789', c.position % 100 / 10 + 1), 1) + right(left('0123456789', c.position % 10 + 1), 1) END
  + ' ' + c.name AS path
OPTIONAL MATCH (c)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (c)-[:SPEAKER]->(s:Person)
RETURN path AS path, 3 AS level, c.name AS name, c.kind AS kind, c.position AS position, c.date AS date,
  c.timeOfDay AS time_of_day, collect(DISTINCT p.name) AS places, collect(DISTINCT s.name) AS speakers,
  c.description AS description, c.id AS id, parent AS parent
UNION ALL
MATCH (a:Event)-[:PART_OF]->(e:Event) WHERE e.id = $event
WITH a, CASE WHEN a.position IS NULL THEN '–'
  ELSE right(left('0123456789', a.position % 100 / 10 + 1), 1) + right(left('0123456789', a.position % 10 + 1), 1) END
  + ' ' + a.name AS path
MATCH (b:Event)-[:PART_OF]->(a)
WITH b, path + ' / ' + CASE WHEN b.position IS NULL THEN '–'
  ELSE right(left('0123456789', b.position % 100 / 10 + 1), 1) + right(left('0123456789', b.position % 10 + 1), 1) END
  + ' ' + b.name AS path
MATCH (c:Event)-[:PART_OF]->(b)
WITH c, path + ' / ' + CASE WHEN c.position IS NULL THEN '–'
  ELSE right(left('0123456789', c.position % 100 / 10 + 1), 1) + right(left('0123456789', c.position % 10 + 1), 1) END
  + ' ' + c.name AS path
MATCH (d:Event)-[:PART_OF]->(c)
WITH c.id AS parent, d, path + ' / ' + CASE WHEN d.position IS NULL THEN '–'
  ELSE right(left('0123456789', d.position % 100 / 10 + 1), 1) + right(left('0123456789', d.position % 10 + 1), 1) END
  + ' ' + d.name AS path
OPTIONAL MATCH (d)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (d)-[:SPEAKER]->(s:Person)
RETURN path AS path, 4 AS level, d.name AS name, d.kind AS kind, d.position AS position, d.date AS date,
  d.timeOfDay AS time_of_day, collect(DISTINCT p.name) AS places, collect(DISTINCT s.name) AS speakers,
  d.description AS description, d.id AS id, parent AS parent
UNION ALL
MATCH (e:Event) WHERE e.id = $event
OPTIONAL MATCH (e)-[:HELD_AT]->(p:Place)
OPTIONAL MATCH (e)-[:SPEAKER]->(s:Person)
RETURN '' AS path, 0 AS level, e.name AS name, e.kind AS kind, e.position AS position, e.date AS date,
  e.timeOfDay AS time_of_day, collect(DISTINCT p.name) AS places, collect(DISTINCT s.name) AS speakers,
  e.description AS description, e.id AS id, CASE WHEN false THEN '' END AS parent
