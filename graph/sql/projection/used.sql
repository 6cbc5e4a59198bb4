-- The nodes of the graph: all that records speak of, and of the vocabularies what these lead to.
WITH RECURSIVE
said AS (
    SELECT i.canonical AS id, j.canonical AS target, src.canonical AS source, starts_with(s.loader, 'vocabulary/') AS listed
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    JOIN identity AS src ON src.mention = s.source
    LEFT JOIN identity AS j ON j.mention = s.value AND s.datatype = 'entity'
),
leads AS (SELECT DISTINCT id, target FROM said WHERE listed AND target IS NOT NULL),
recorded AS (
    SELECT id FROM said WHERE NOT listed
    UNION
    SELECT target FROM said WHERE NOT listed AND target IS NOT NULL
),
reached AS (
    SELECT id FROM recorded
    UNION
    SELECT l.target AS id FROM reached AS r JOIN leads AS l ON l.id = r.id
)
SELECT id FROM reached
UNION
SELECT DISTINCT said.source AS id FROM said JOIN reached USING (id)
