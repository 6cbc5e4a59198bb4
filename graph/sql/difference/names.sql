-- What listed nodes are called.
SELECT t.id, t.name FROM {side}_things AS t JOIN listed USING (id) ORDER BY t.id
