-- Pairs of which nobody has decided whether they are one: namesakes that nothing tells apart for sure, and units whose
-- names differ in legal form alone. Pairs without a grant, or of one of whom
-- no grant, unit or place is told, change no ranking.
WITH telling AS (
    SELECT recipient AS id FROM grants
    UNION
    SELECT node AS id FROM belongs
    UNION
    SELECT node AS id FROM areas
),
every AS (
    SELECT class, a, b, false AS spelled
    FROM pairs
    WHERE class IN ('Person', 'Team', 'Studio', 'Achievement', 'Company', 'Organization')
    UNION ALL
    SELECT split_part(id, '/', 1) AS class, lines[1][1] AS a, lines[2][1] AS b, true AS spelled
    FROM spelling
)
SELECT class, a, b, bool_or(spelled) AS spelled
FROM every
WHERE a IN (SELECT id FROM studied)
    AND b IN (SELECT id FROM studied)
    AND (
        class IN ('Company', 'Organization')
        OR (a IN (SELECT recipient FROM grants) AND b IN (SELECT id FROM telling))
        OR (b IN (SELECT recipient FROM grants) AND a IN (SELECT id FROM telling))
    )
GROUP BY class, a, b
