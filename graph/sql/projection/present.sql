-- The relations that have rows, with the classes they join.
SELECT DISTINCT property, start, finish FROM links
UNION
SELECT DISTINCT property, start, finish FROM shortcuts
UNION
SELECT DISTINCT unnest(['wasDerivedFrom', 'toldBy']), t.label, unnest(['Passage', 'Document'])
FROM told AS t
JOIN used AS u ON u.node = t.node
WHERE t.passage IS NOT NULL
UNION
SELECT DISTINCT 'isPartOf', 'Passage', 'Document'
FROM told
WHERE passage IS NOT NULL
