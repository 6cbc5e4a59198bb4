-- Things that no document of this file declares any more.
SELECT DISTINCT subject AS mention
FROM file
WHERE property = 'type' AND subject NOT IN (SELECT subject FROM left_over WHERE property = 'type')
