-- What these nodes are called: names and pinyin; of an honor its level, of a grant whether its year is undetermined.
SELECT n.id, n.name, n.names, n.pinyin, h.level, coalesce(c.undetermined, false) AS undetermined
FROM named AS n
LEFT JOIN honors AS h ON h.id = n.id
LEFT JOIN conferrals AS c ON c.id = n.id
WHERE n.id IN (SELECT unnest($nodes))
