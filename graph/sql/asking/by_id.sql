-- The node that an id means, also an id of earlier builds.
SELECT id, coalesce(name, id) FROM named WHERE id IN (SELECT canonical FROM identity WHERE mention = $id)
