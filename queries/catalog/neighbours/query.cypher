MATCH (t)-[:OF_HONOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:OF_HONOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:CONFERRED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'conferredBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:CONFERRED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'conferredBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:AT_EVENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:AT_EVENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:MEMBER_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:MEMBER_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:UNIT_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:UNIT_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:LOCATED_IN]-(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:ORGANIZED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'organizedBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:ORGANIZED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organizedBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:LEADS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'leads' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:LEADS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'leads' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:MENTORS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'mentors' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:MENTORS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentors' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:ACTIVE_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'activeIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:ACTIVE_IN]-(n) WHERE t.id = $thing
RETURN DISTINCT 'activeIn' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:HAS_BENEFIT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'hasBenefit' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:HAS_BENEFIT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'hasBenefit' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:JURISDICTION]->(n) WHERE t.id = $thing
RETURN DISTINCT 'jurisdiction' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:JURISDICTION]-(n) WHERE t.id = $thing
RETURN DISTINCT 'jurisdiction' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:RECIPIENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:HOLDER]->(n) WHERE t.id = $thing
RETURN DISTINCT 'holder' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:HOLDER]-(n) WHERE t.id = $thing
RETURN DISTINCT 'holder' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:AT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:CONTRIBUTOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:OF_ACHIEVEMENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'achievement' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:OF_ACHIEVEMENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'achievement' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:ABOUT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:EXAMPLE]->(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:HELD_AT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'heldAt' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:HELD_AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'heldAt' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:SPEAKER]->(n) WHERE t.id = $thing
RETURN DISTINCT 'speaker' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:SPEAKER]-(n) WHERE t.id = $thing
RETURN DISTINCT 'speaker' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:USES]->(n) WHERE t.id = $thing
RETURN DISTINCT 'uses' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:USES]-(n) WHERE t.id = $thing
RETURN DISTINCT 'uses' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:PUBLISHED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'publishedBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:PUBLISHED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'publishedBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[r:WRITTEN_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT r.role AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[r:WRITTEN_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT r.role AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:CITES]->(n) WHERE t.id = $thing
RETURN DISTINCT 'cites' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:CITES]-(n) WHERE t.id = $thing
RETURN DISTINCT 'cites' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:MENTIONS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:RECEIVED]-(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:WORKS_FOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:WORKS_FOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:CREATED]-(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)-[:CREDITED_TO]->(n) WHERE t.id = $thing
RETURN DISTINCT 'creditedTo' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t)<-[:CREDITED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'creditedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
