-- How many facts the document tells, how many of these other documents tell, too, and how many of other documents fall
-- with it. A fact is a value of a property of a thing, whoever says it; that a thing is of a class is none, nor is what
-- the document says of itself.
WITH told AS (
    SELECT
        i.canonical AS node,
        s.property,
        coalesce(v.canonical, s.value) AS value,
        s.source IN (SELECT mention FROM withdrawn) AS ours,
        (s.source, s.record, s.property) IN (SELECT DISTINCT (source, record, property) FROM new_statements) AS stays
    FROM all_statements AS s
    JOIN old_identity AS i ON i.mention = s.subject
    LEFT JOIN old_identity AS v ON s.datatype = 'entity' AND v.mention = s.value
    WHERE s.property <> 'type' AND s.subject NOT IN (SELECT mention FROM withdrawn)
),
facts AS (
    SELECT bool_or(ours) AS ours, bool_or(stays) AS stays FROM told GROUP BY node, property, value
)
SELECT
    count(*) FILTER (ours) AS told,
    count(*) FILTER (ours AND stays) AS shared,
    count(*) FILTER (NOT ours AND NOT stays) AS others
FROM facts
