-- Things of which other documents told as well.
SELECT DISTINCT i.canonical
FROM all_statements AS s
JOIN old_identity AS i ON i.mention = s.subject
WHERE s.property = 'type' AND s.source NOT IN (SELECT mention FROM withdrawn)
    AND i.canonical NOT IN (SELECT was FROM matched)
