MATCH (t:Conferral)-[:OF_HONOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:OF_HONOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Statistic)-[:OF_HONOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)<-[:OF_HONOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'honor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Conferral)-[:CONFERRED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'conferredBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)-[:CONFERRED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'conferredBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:CONFERRED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'conferredBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Conferral)-[:AT_EVENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)-[:AT_EVENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)-[:AT_EVENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)<-[:AT_EVENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'atEvent' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)-[:MEMBER_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:MEMBER_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:MEMBER_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)<-[:MEMBER_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:MEMBER_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:MEMBER_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'memberOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)-[:UNIT_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)-[:UNIT_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:UNIT_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:UNIT_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'unitOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)-[:PART_OF]->(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)<-[:PART_OF]-(n) WHERE t.id = $thing
RETURN DISTINCT 'partOf' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)-[:LOCATED_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:LOCATED_IN]-(n) WHERE t.id = $thing
RETURN DISTINCT 'locatedIn' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:ORGANIZED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'organizedBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)-[:ORGANIZED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'organizedBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:ORGANIZED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organizedBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:LEADS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'leads' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:LEADS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'leads' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:LEADS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'leads' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:MENTORS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'mentors' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:MENTORS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentors' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:ACTIVE_IN]->(n) WHERE t.id = $thing
RETURN DISTINCT 'activeIn' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:ACTIVE_IN]-(n) WHERE t.id = $thing
RETURN DISTINCT 'activeIn' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)-[:HAS_BENEFIT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'hasBenefit' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Benefit)<-[:HAS_BENEFIT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'hasBenefit' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)-[:JURISDICTION]->(n) WHERE t.id = $thing
RETURN DISTINCT 'jurisdiction' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:JURISDICTION]-(n) WHERE t.id = $thing
RETURN DISTINCT 'jurisdiction' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Conferral)-[:RECIPIENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:RECIPIENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'recipient' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Position)-[:HOLDER]->(n) WHERE t.id = $thing
RETURN DISTINCT 'holder' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:HOLDER]-(n) WHERE t.id = $thing
RETURN DISTINCT 'holder' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Position)-[:AT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'organization' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Contribution)-[:CONTRIBUTOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:CONTRIBUTOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'contributor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Contribution)-[:OF_ACHIEVEMENT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'achievement' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:OF_ACHIEVEMENT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'achievement' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Statistic)-[:ABOUT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:ABOUT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'about' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Statistic)-[:EXAMPLE]->(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:EXAMPLE]-(n) WHERE t.id = $thing
RETURN DISTINCT 'example' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:HELD_AT]->(n) WHERE t.id = $thing
RETURN DISTINCT 'heldAt' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:HELD_AT]-(n) WHERE t.id = $thing
RETURN DISTINCT 'heldAt' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:SPEAKER]->(n) WHERE t.id = $thing
RETURN DISTINCT 'speaker' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:SPEAKER]-(n) WHERE t.id = $thing
RETURN DISTINCT 'speaker' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)-[:USES]->(n) WHERE t.id = $thing
RETURN DISTINCT 'uses' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)<-[:USES]-(n) WHERE t.id = $thing
RETURN DISTINCT 'uses' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)-[:PUBLISHED_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT 'publishedBy' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:PUBLISHED_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT 'publishedBy' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)-[r:WRITTEN_BY]->(n) WHERE t.id = $thing
RETURN DISTINCT r.role AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[r:WRITTEN_BY]-(n) WHERE t.id = $thing
RETURN DISTINCT r.role AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)-[:CITES]->(n) WHERE t.id = $thing
RETURN DISTINCT 'cites' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)<-[:CITES]-(n) WHERE t.id = $thing
RETURN DISTINCT 'cites' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)-[:MENTIONS]->(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Document)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Event)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Place)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Programme)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:MENTIONS]-(n) WHERE t.id = $thing
RETURN DISTINCT 'mentions' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)-[:RECEIVED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Honor)<-[:RECEIVED]-(n) WHERE t.id = $thing
RETURN DISTINCT 'received' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:WORKS_FOR]->(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:WORKS_FOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:WORKS_FOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:WORKS_FOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:WORKS_FOR]-(n) WHERE t.id = $thing
RETURN DISTINCT 'worksFor' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)-[:CREATED]->(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:CREATED]-(n) WHERE t.id = $thing
RETURN DISTINCT 'created' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Conferral)-[:GRANTED_TO]->(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Achievement)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Person)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Studio)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Team)<-[:GRANTED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'grantedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Conferral)-[:CREDITED_TO]->(n) WHERE t.id = $thing
RETURN DISTINCT 'creditedTo' AS relation, 'out' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Company)<-[:CREDITED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'creditedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
UNION ALL
MATCH (t:Organization)<-[:CREDITED_TO]-(n) WHERE t.id = $thing
RETURN DISTINCT 'creditedTo' AS relation, 'in' AS direction, n.name AS name, n.id AS id
