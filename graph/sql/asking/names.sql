-- Every named node, for search: its names and pinyin.
SELECT id, split_part(id, '/', 1) AS label, name, names, name_en, pinyin FROM named WHERE name IS NOT NULL
