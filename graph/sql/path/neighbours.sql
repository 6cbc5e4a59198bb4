-- What is one step from the nodes on the rim: over a link, or over a node that stands for a sentence and its links.
WITH touching AS (
    SELECT r.id, l.finish AS other FROM rim AS r JOIN links AS l ON l.start = r.id
    UNION ALL
    SELECT r.id, l.start AS other FROM rim AS r JOIN links AS l ON l.finish = r.id
),
told AS (
    SELECT id, other, split_part(other, '/', 1) IN ({sentences}) AND other NOT IN (SELECT id FROM ends) AS sentence
    FROM touching
)
SELECT id, other, '' AS sentence FROM told WHERE NOT sentence
UNION
SELECT t.id, l.finish AS other, t.other AS sentence
FROM told AS t
JOIN links AS l ON l.start = t.other
WHERE t.sentence AND l.finish <> t.id
