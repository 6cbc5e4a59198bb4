MATCH (s:Statistic)-[:ABOUT]->(o) WHERE o.id = $about
OPTIONAL MATCH (s)-[:OF_HONOR]->(h:Honor)
OPTIONAL MATCH (s)-[:EXAMPLE]->(e)
RETURN s.measure AS measure, s.original AS original, s.relation AS relation, s.value AS value,
  s.valueHigh AS value_high, s.unit AS unit, s.period AS period, s.per AS per, s.average AS average,
  s.modality AS modality, s.scope AS scope, s.asOf AS as_of, s.levelFloor AS level_floor,
  collect(DISTINCT h.name) AS honor, collect(DISTINCT e.name) AS examples, s.id AS id
