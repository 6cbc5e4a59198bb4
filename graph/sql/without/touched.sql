-- How much the withdrawn document says in a file.
SELECT count(*) FROM file WHERE source IN (SELECT mention FROM withdrawn)
