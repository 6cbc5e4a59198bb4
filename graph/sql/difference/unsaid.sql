-- Values shown in one build of which no statement of the other tells: no decision alone can have brought them.
WITH shown AS (
    SELECT kin, property, unnest({found}) AS value
    FROM differing
    WHERE property NOT IN ('pinyin', 'undetermined')
),
said AS (
    SELECT DISTINCT t.kin, s.value
    FROM {other}_things AS t
    JOIN {other}_identity AS i ON i.canonical = t.id
    JOIN {other}_statements AS s ON s.subject = i.mention
    WHERE t.kin IN (SELECT kin FROM shown) AND s.datatype NOT IN ('entity', 'class')
)
SELECT DISTINCT v.kin, v.property
FROM shown AS v
LEFT JOIN said AS a
    ON a.kin = v.kin AND (a.value = v.value OR TRY_CAST(a.value AS DOUBLE) = TRY_CAST(v.value AS DOUBLE))
WHERE a.kin IS NULL
ORDER BY v.kin, v.property
