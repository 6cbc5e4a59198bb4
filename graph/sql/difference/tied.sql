-- What was joined or split of which a part had no key of its own: only a decision can have held it there.
SELECT DISTINCT kin
FROM (
    SELECT m.kin, m.{part} AS part, bool_or(i.mention IN (SELECT mention FROM keyed)) AS keyed
    FROM matched AS m
    JOIN {other}_identity AS i ON i.canonical = m.{part}
    WHERE split_part(m.kin, '/', 1) NOT IN ({unnamed})
    GROUP BY m.kin, m.{part}
)
WHERE NOT keyed
ORDER BY kin
