-- Every thing by its number: the mention whose id it goes by.
SELECT m.no, m.mention AS id, m.label
FROM mentions AS m
LEFT JOIN canon AS c ON c.no = m.no
WHERE c.canonical IS NULL OR c.canonical = m.no
