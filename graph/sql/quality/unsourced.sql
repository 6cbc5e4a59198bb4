-- Nodes that rest on no words of a document.
SELECT coalesce(t.name, n.id) AS thing, n.id, p.documents, p.records
FROM named AS n
LEFT JOIN things AS t USING (id)
LEFT JOIN places AS p USING (id)
WHERE NOT starts_with(n.id, 'Document/') AND n.id NOT IN (SELECT "from" FROM DERIVED_FROM)
ORDER BY n.id
