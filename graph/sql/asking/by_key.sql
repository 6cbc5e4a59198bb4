-- Nodes by a name, by pinyin or by initials.
SELECT id, name FROM keys WHERE key = $key AND kind = $kind ORDER BY name, id
