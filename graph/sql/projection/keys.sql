-- What things are found by, sorted: each name as it is compared, and of the shown name the pinyin and its initials.
SELECT unnest(keys) AS key, 'name' AS kind, id, name FROM named
UNION
SELECT replace(pinyin, ' ', ''), 'pinyin', id, name FROM named WHERE pinyin <> ''
UNION
SELECT regexp_replace(pinyin, '(\S)\S* ?', '\1', 'g'), 'initials', id, name FROM named WHERE pinyin <> ''
ORDER BY key, kind, id
