-- Nodes of the two builds that have a mention in common; kin: what they will be compared as.
SELECT DISTINCT o.canonical AS was, n.canonical AS is_now, o.canonical AS kin, false AS anew
FROM old_identity AS o
JOIN new_identity AS n USING (mention)
WHERE o.canonical IN (SELECT id FROM old_named) AND n.canonical IN (SELECT id FROM new_named)
ORDER BY was, is_now
