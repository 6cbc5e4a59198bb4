-- The names a node shows, from its table.
SELECT id, name, name_en, pinyin FROM "{label}" WHERE name IS NOT NULL
