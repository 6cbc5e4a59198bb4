MATCH (a:Achievement)-[:HAS_BENEFIT]->(b:Benefit)
WHERE b.fen IS NOT NULL AND ($modality = '' OR b.modality = $modality)
OPTIONAL MATCH (a)<-[:OF_ACHIEVEMENT]-(:Contribution)-[:CONTRIBUTOR]->(c)
RETURN a.name AS name, collect(DISTINCT c.name) AS contributors, b.measure AS measure, b.original AS original,
  b.relation AS relation, b.fen AS fen, b.period AS period, b.per AS per, b.average AS average, b.modality AS stated,
  a.id AS id, b.id AS benefit
