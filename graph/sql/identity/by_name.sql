-- Classes whose name alone is their key.
SELECT no, label || '|' || key AS key
FROM names
WHERE NOT alias AND label IN ('Company', 'Organization', 'Programme')
