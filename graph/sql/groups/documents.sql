-- Of each side: documents that tell of members, and members that one document, several or none tells of.
WITH told AS (
    SELECT m.side, m.id, count(DISTINCT t."to") AS documents
    FROM members AS m
    LEFT JOIN TOLD_BY AS t ON t."from" = m.id
    GROUP BY m.side, m.id
)
SELECT
    m.side,
    (SELECT count(DISTINCT t."to") FROM members AS o JOIN TOLD_BY AS t ON t."from" = o.id WHERE o.side = m.side) AS all_documents,
    count(*) FILTER (m.documents = 1) AS one,
    count(*) FILTER (m.documents > 1) AS several,
    count(*) FILTER (m.documents = 0) AS none_at_all
FROM told AS m
GROUP BY m.side
ORDER BY m.side
