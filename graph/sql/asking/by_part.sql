-- Nodes by a part of a name.
SELECT DISTINCT id, name FROM keys WHERE contains(key, $key) AND kind = 'name' ORDER BY name, id
