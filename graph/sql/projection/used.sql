-- The nodes of the graph: all that records speak of, and of the vocabularies what these lead to.
WITH RECURSIVE
leads AS (SELECT DISTINCT node, target FROM told WHERE listed AND target IS NOT NULL),
recorded AS (
    SELECT node FROM told WHERE NOT listed
    UNION
    SELECT target FROM told WHERE NOT listed AND target IS NOT NULL
),
reached AS (
    SELECT node FROM recorded
    UNION
    SELECT l.target AS node FROM reached AS r JOIN leads AS l ON l.node = r.node
)
SELECT node FROM reached
UNION
SELECT told.source AS node FROM told JOIN reached ON reached.node = told.node
