-- How much the vocabularies say in the name of a document.
SELECT count(*)
FROM statements
WHERE starts_with(loader, 'vocabulary/') AND source IN (SELECT mention FROM identity WHERE canonical = $id)
