-- How many documents there are.
SELECT count(*) FROM documents
