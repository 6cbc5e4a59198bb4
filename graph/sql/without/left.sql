-- What other documents say.
SELECT * FROM file WHERE source NOT IN (SELECT mention FROM withdrawn)
