// First for each subject, period, scope and date: how many figures, and whether one document alone tells them.
MATCH (t:Statistic)-[:ABOUT]->(o) WHERE t.measure = $measure
MATCH (t)-[:TOLD_BY]->(e:Document)
WITH o, coalesce(t.period, '') AS period, coalesce(t.per, '') AS per, coalesce(t.scope, '') AS scope,
  coalesce(t.asOf, '') AS until, coalesce(t.levelFloor, '') AS floor, t.value AS value, t.valueHigh AS high,
  t.unit AS unit, t.relation AS relation, min(e.id) AS first, max(e.id) AS last
WITH o, period, per, scope, until, floor, count(*) AS figures, min(first) AS first, max(last) AS last
MATCH (s:Statistic)-[:ABOUT]->(o)
WHERE s.measure = $measure AND coalesce(s.period, '') = period AND coalesce(s.per, '') = per
  AND coalesce(s.scope, '') = scope AND coalesce(s.asOf, '') = until AND coalesce(s.levelFloor, '') = floor
MATCH (s)-[:TOLD_BY]->(d:Document)
RETURN DISTINCT o.name AS subject, s.original AS original, s.relation AS relation, s.value AS value,
  s.valueHigh AS value_high, s.unit AS unit, s.period AS period, s.per AS per, s.scope AS scope, s.asOf AS as_of,
  s.levelFloor AS level_floor, CASE WHEN figures > 1 AND first <> last THEN 'differs' END AS agreement,
  d.name AS document, d.date AS date, s.id AS id, o.id AS subject_id, d.id AS document_id
