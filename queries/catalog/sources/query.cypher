MATCH (v)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE v.id = $thing
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'own' AS section, v.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t)<-[:RECIPIENT]-(v:Conferral)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE t.id = $thing
OPTIONAL MATCH (v)-[:OF_HONOR]->(o:Honor)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'grant' AS section, o.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t:Person)<-[:HOLDER]-(v:Position)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE t.id = $thing
OPTIONAL MATCH (v)-[:AT]->(o)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'post' AS section, o.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t)<-[:AT]-(v:Position)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE t.id = $thing
OPTIONAL MATCH (v)-[:HOLDER]->(o:Person)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'post' AS section, o.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t)<-[:CONTRIBUTOR]-(v:Contribution)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE t.id = $thing
OPTIONAL MATCH (v)-[:OF_ACHIEVEMENT]->(o:Achievement)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'contribution' AS section, o.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t:Achievement)<-[:OF_ACHIEVEMENT]-(v:Contribution)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE t.id = $thing
OPTIONAL MATCH (v)-[:CONTRIBUTOR]->(o)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'contribution' AS section, o.name AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t)<-[:ABOUT]-(v:Statistic)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) WHERE t.id = $thing
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'figure' AS section, v.measure AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
UNION ALL
MATCH (t:Achievement)-[:HAS_BENEFIT]->(v:Benefit)-[:DERIVED_FROM]->(p:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE t.id = $thing
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(b:Organization)
RETURN 'figure' AS section, v.original AS fact, d.name AS title, collect(DISTINCT b.name) AS publishers,
  d.date AS date, p.locator AS locator, p.quote AS quote, v.id AS via, d.id AS document, p.id AS passage
