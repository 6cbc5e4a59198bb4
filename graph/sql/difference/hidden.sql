-- Nodes that a decision suppresses, wholly or in part, in a build that still holds them.
SELECT DISTINCT i.canonical
FROM {side}_identity AS i
JOIN suppressed USING (mention)
ORDER BY i.canonical
