-- Nodes of one build of which the other has nothing; known: the other has the mention, and does not use it.
SELECT
    t.id,
    t.id IN (SELECT i.canonical FROM {side}_identity AS i JOIN {other}_identity AS o USING (mention)) AS known
FROM {side}_things AS t
WHERE t.kin = '{side} ' || t.id
ORDER BY t.label, t.name NULLS LAST, t.id
