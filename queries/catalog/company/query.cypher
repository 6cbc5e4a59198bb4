MATCH (w:Position)-[:AT]->(f:Company) WHERE f.id = $company
MATCH (w)-[:HOLDER]->(p:Person)
RETURN 'person' AS section, CASE WHEN false THEN '' END AS `of`, p.name AS name, w.title AS detail, w.status AS status,
  CASE WHEN false THEN 0 END AS year, w.`from` AS since, CASE WHEN false THEN '' END AS period,
  CASE WHEN false THEN '' END AS per, CASE WHEN false THEN '' END AS modality, p.id AS id, f.id AS of_id, w.id AS via
UNION ALL
MATCH (u:Studio)-[:UNIT_OF]->(f:Company) WHERE f.id = $company
RETURN 'studio' AS section, CASE WHEN false THEN '' END AS `of`, u.name AS name, CASE WHEN false THEN '' END AS detail,
  CASE WHEN false THEN '' END AS status, CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS period, CASE WHEN false THEN '' END AS per, CASE WHEN false THEN '' END AS modality,
  u.id AS id, f.id AS of_id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (u:Team)-[:UNIT_OF]->(f:Company) WHERE f.id = $company
RETURN 'team' AS section, CASE WHEN false THEN '' END AS `of`, u.name AS name, CASE WHEN false THEN '' END AS detail,
  CASE WHEN false THEN '' END AS status, CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS period, CASE WHEN false THEN '' END AS per, CASE WHEN false THEN '' END AS modality,
  u.id AS id, f.id AS of_id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (m)-[:WORKS_FOR|UNIT_OF*0..2]->(f:Company) WHERE f.id = $company
MATCH (k:Contribution)-[:CONTRIBUTOR]->(m)
MATCH (k)-[:OF_ACHIEVEMENT]->(a:Achievement)
RETURN DISTINCT 'achievement' AS section, m.name AS `of`, a.name AS name, k.role AS detail,
  CASE WHEN false THEN '' END AS status, CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN '' END AS since,
  CASE WHEN false THEN '' END AS period, CASE WHEN false THEN '' END AS per, CASE WHEN false THEN '' END AS modality,
  a.id AS id, m.id AS of_id, k.id AS via
UNION ALL
MATCH (m)-[:WORKS_FOR|UNIT_OF*0..2]->(f:Company) WHERE f.id = $company
MATCH (m)-[:CREATED]->(a:Achievement)
MATCH (a)-[:HAS_BENEFIT]->(b:Benefit)
RETURN DISTINCT coalesce(b.kind, 'benefit') AS section, a.name AS `of`, b.measure AS name, b.original AS detail,
  CASE WHEN false THEN '' END AS status, CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN '' END AS since,
  b.period AS period, b.per AS per, b.modality AS modality, b.id AS id, a.id AS of_id, CASE WHEN false THEN '' END AS via
UNION ALL
MATCH (c:Conferral)-[:CREDITED_TO]->(f:Company) WHERE f.id = $company
MATCH (c)-[:OF_HONOR]->(h:Honor)
MATCH (c)-[:RECIPIENT]->(r)
RETURN 'grant' AS section, r.name AS `of`, h.name AS name, c.category AS detail, CASE WHEN false THEN '' END AS status,
  c.year AS year, CASE WHEN false THEN '' END AS since, CASE WHEN false THEN '' END AS period,
  CASE WHEN false THEN '' END AS per, CASE WHEN false THEN '' END AS modality, h.id AS id, r.id AS of_id, c.id AS via
UNION ALL
MATCH (s:Statistic)-[:ABOUT]->(f:Company) WHERE f.id = $company
RETURN 'figure' AS section, CASE WHEN false THEN '' END AS `of`, s.measure AS name, s.original AS detail,
  CASE WHEN false THEN '' END AS status, CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN '' END AS since,
  s.period AS period, s.per AS per, s.modality AS modality, s.id AS id, f.id AS of_id, CASE WHEN false THEN '' END AS via
