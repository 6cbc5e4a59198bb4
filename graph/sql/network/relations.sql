-- The relations of a graph between the members of a network, each with the documents that state it; property: its name in
-- RDF, which tells a reporter from an author.
WITH stated AS (
    SELECT i.canonical AS start, s.property, t.canonical AS finish, list_sort(array_agg(DISTINCT d.canonical)) AS sources
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    JOIN identity AS t ON t.mention = s.value
    JOIN identity AS d ON d.mention = s.source
    WHERE s.datatype = 'entity'
    GROUP BY i.canonical, s.property, t.canonical
)
SELECT a.no AS start, b.no AS finish, CAST(1 AS DOUBLE) AS weight, r.type AS "type", r.property, s.sources
FROM relations AS r
JOIN members AS a ON a.id = r.start
JOIN members AS b ON b.id = r.finish
LEFT JOIN stated AS s ON s.start = r.start AND s.finish = r.finish AND s.property = r.property
ORDER BY a.no, b.no, r.type, r.property
