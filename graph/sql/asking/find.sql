-- Nodes that a text may mean, best first: 1 an id, also one of earlier builds; 2 a name; 3 pinyin; 4 its initials;
-- 5 a part of a name. Exactly: no more than 1 and 2.
WITH ranked AS (
    SELECT
        n.id,
        n.name,
        CASE
            WHEN n.id = $text OR n.id IN (SELECT canonical FROM identity WHERE mention = $text) THEN 1
            WHEN list_contains(n.keys, $key) THEN 2
            WHEN $exactly THEN NULL
            WHEN replace(n.pinyin, ' ', '') = $plain THEN 3
            WHEN length($plain) > 1 AND regexp_replace(n.pinyin, '(\S)\S* ?', '\1', 'g') = $plain THEN 4
            WHEN length($key) > 1 AND len(list_filter(n.keys, lambda k: contains(k, $key))) > 0 THEN 5
        END AS rank
    FROM named AS n
    WHERE n.name IS NOT NULL OR n.id IN (SELECT canonical FROM identity WHERE mention = $text)
)
SELECT id, name, rank
FROM ranked
WHERE rank = (SELECT min(rank) FROM ranked)
ORDER BY name, id
