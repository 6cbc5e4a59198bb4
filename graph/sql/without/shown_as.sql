-- What nodes are called.
SELECT id, coalesce(name, id) FROM {side}_things WHERE id IN (SELECT id FROM called)
