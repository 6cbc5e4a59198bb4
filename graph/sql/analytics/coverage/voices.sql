-- Which publishers tell of what, by how many documents, and whether no other does; a document does not tell of
-- its own publishers. What documents without a publisher tell is by one who is unknown, who may be several.
SELECT
    t.id,
    t.label,
    coalesce(p.publisher, 'unknown') AS publisher,
    count(DISTINCT p.id) AS documents,
    count(*) OVER (PARTITION BY t.id) = 1 AS only
FROM covered_told AS t
JOIN covered_papers AS p ON p.id = t.document
WHERE (t.id, t.document) NOT IN (SELECT publisher, id FROM covered_papers WHERE publisher IS NOT NULL)
    AND (t.label IN ({things}) OR t.id IN (SELECT id FROM covered_awards WHERE status = 'counted'))
GROUP BY t.id, t.label, coalesce(p.publisher, 'unknown')
