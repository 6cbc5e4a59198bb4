MATCH (k:Contribution)-[:CONTRIBUTOR]->(m) WHERE m.id = $contributor
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
OPTIONAL MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN a.name AS name, k.role AS role, m.name AS maker, 'contributor' AS relation, b.measure AS measure,
  b.original AS original, b.period AS period, b.per AS per, b.modality AS modality, a.id AS id, m.id AS maker_id,
  k.id AS contribution, b.id AS benefit
UNION ALL
MATCH (m)-[:UNIT_OF]->(w) WHERE w.id = $contributor
MATCH (k:Contribution)-[:CONTRIBUTOR]->(m)
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
OPTIONAL MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN a.name AS name, k.role AS role, m.name AS maker, 'unitOf' AS relation, b.measure AS measure,
  b.original AS original, b.period AS period, b.per AS per, b.modality AS modality, a.id AS id, m.id AS maker_id,
  k.id AS contribution, b.id AS benefit
UNION ALL
MATCH (m:Person)-[:LEADS]->(w) WHERE w.id = $contributor
MATCH (k:Contribution)-[:CONTRIBUTOR]->(m)
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
OPTIONAL MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN a.name AS name, k.role AS role, m.name AS maker, 'leads' AS relation, b.measure AS measure,
  b.original AS original, b.period AS period, b.per AS per, b.modality AS modality, a.id AS id, m.id AS maker_id,
  k.id AS contribution, b.id AS benefit
UNION ALL
MATCH (m)-[:MEMBER_OF]->(w) WHERE w.id = $contributor
MATCH (k:Contribution)-[:CONTRIBUTOR]->(m)
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
OPTIONAL MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN a.name AS name, k.role AS role, m.name AS maker, 'memberOf' AS relation, b.measure AS measure,
  b.original AS original, b.period AS period, b.per AS per, b.modality AS modality, a.id AS id, m.id AS maker_id,
  k.id AS contribution, b.id AS benefit
UNION ALL
MATCH (m:Person)-[:WORKS_FOR]->(w) WHERE w.id = $contributor
MATCH (k:Contribution)-[:CONTRIBUTOR]->(m)
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
OPTIONAL MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN DISTINCT a.name AS name, k.role AS role, m.name AS maker, 'worksFor' AS relation, b.measure AS measure,
  b.original AS original, b.period AS period, b.per AS per, b.modality AS modality, a.id AS id, m.id AS maker_id,
  k.id AS contribution, b.id AS benefit
