// No two columns of the first branch are the same expression: ladybug would make them one in every branch.
MATCH (k:Contribution)-[:OF_ACHIEVEMENT]->(a:Achievement) WHERE a.id = $achievement
MATCH (k)-[:CONTRIBUTOR]->(c)
RETURN 'contributor' AS section, c.name AS name, CASE WHEN false THEN 'kind' END AS kind, k.role AS detail,
  CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN 'period' END AS period,
  CASE WHEN false THEN 'per' END AS per, CASE WHEN false THEN 'modality' END AS modality, c.id AS id, k.id AS via
UNION ALL
MATCH (a:Achievement)-[:HAS_BENEFIT]->(b:Benefit) WHERE a.id = $achievement
RETURN 'benefit' AS section, b.measure AS name, CASE WHEN false THEN 'kind' END AS kind, b.original AS detail,
  CASE WHEN false THEN 0 END AS year, b.period AS period, b.per AS per, b.modality AS modality, b.id AS id, b.id AS via
UNION ALL
MATCH (c:Conferral)-[:RECIPIENT]->(a:Achievement) WHERE a.id = $achievement AND c.stage = 'granted'
MATCH (c)-[:OF_HONOR]->(h:Honor)
RETURN 'grant' AS section, h.name AS name, CASE WHEN false THEN 'kind' END AS kind, c.grade AS detail,
  c.year AS year, CASE WHEN false THEN 'period' END AS period,
  CASE WHEN false THEN 'per' END AS per, CASE WHEN false THEN 'modality' END AS modality, h.id AS id, c.id AS via
UNION ALL
MATCH (a:Achievement) WHERE a.id = $achievement
RETURN 'itself' AS section, a.name AS name, a.kind AS kind, a.description AS detail,
  CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN 'period' END AS period,
  CASE WHEN false THEN 'per' END AS per, CASE WHEN false THEN 'modality' END AS modality, a.id AS id, a.id AS via
UNION ALL
MATCH (p:Achievement)-[:PART_OF]->(a:Achievement) WHERE a.id = $achievement
RETURN 'part' AS section, p.name AS name, p.kind AS kind, p.description AS detail,
  CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN 'period' END AS period,
  CASE WHEN false THEN 'per' END AS per, CASE WHEN false THEN 'modality' END AS modality, p.id AS id, p.id AS via
UNION ALL
MATCH (a:Achievement)-[:PART_OF]->(p:Achievement) WHERE a.id = $achievement
RETURN 'whole' AS section, p.name AS name, p.kind AS kind, p.description AS detail,
  CASE WHEN false THEN 0 END AS year, CASE WHEN false THEN 'period' END AS period,
  CASE WHEN false THEN 'per' END AS per, CASE WHEN false THEN 'modality' END AS modality, p.id AS id, p.id AS via
