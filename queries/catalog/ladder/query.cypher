MATCH (c:Conferral)-[:GRANTED_TO]->(p:Person)
WHERE $company = '' OR EXISTS { MATCH (p)-[:WORKS_FOR]->(o) WHERE o.id = $company }
MATCH (c)-[:OF_HONOR]->(h:Honor)
WHERE h.level IN ['enterprise', 'district', 'municipal', 'provincial', 'ministerial']
WITH p, CASE h.level WHEN 'enterprise' THEN 1 WHEN 'district' THEN 2 WHEN 'municipal' THEN 3 ELSE 4 END AS rung,
  min(c.year) AS lower_year
MATCH (d:Conferral)-[:GRANTED_TO]->(p)
MATCH (d)-[:OF_HONOR]->(k:Honor)
WHERE k.level IN ['district', 'municipal', 'provincial', 'ministerial', 'national']
WITH p, rung, lower_year, coalesce(d.year, 9999) AS year,
  CASE k.level WHEN 'district' THEN 2 WHEN 'municipal' THEN 3 WHEN 'national' THEN 5 ELSE 4 END AS above
WHERE above > rung
WITH p, rung, lower_year, min(above * 10000 + year) AS step
WITH p, rung, lower_year, step / 10000 AS above, step % 10000 AS first
WITH p, rung, lower_year, above, CASE WHEN first = 9999 THEN NULL ELSE first END AS higher_year
RETURN p.name AS name,
  CASE rung WHEN 1 THEN 'enterprise' WHEN 2 THEN 'district' WHEN 3 THEN 'municipal' ELSE 'provincial' END AS lower,
  lower_year,
  CASE above WHEN 2 THEN 'district' WHEN 3 THEN 'municipal' WHEN 4 THEN 'provincial' ELSE 'national' END AS higher,
  higher_year, higher_year - lower_year AS years, p.id AS id
