-- What these nodes are called; a node without a name goes by its id.
SELECT id, coalesce(name, id) FROM named WHERE id IN (SELECT unnest($ids))
