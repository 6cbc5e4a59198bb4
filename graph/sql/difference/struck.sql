-- Names of what a decision suppressed and only one build still holds: they must not be told.
WITH gone AS (
    SELECT i.canonical AS id
    FROM {side}_identity AS i
    JOIN suppressed USING (mention)
    WHERE i.mention NOT IN (SELECT mention FROM {other}_identity)
)
SELECT DISTINCT unnest(n.names) AS word
FROM {side}_named AS n
JOIN gone USING (id)
ORDER BY word
