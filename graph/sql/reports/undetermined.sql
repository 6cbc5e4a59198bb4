-- Undated grants that may be any of several dated ones: left apart, and out of counts.
SELECT r.value AS recipient, h.value AS honor, m.mention, d.value AS document
FROM undetermined
JOIN mentions AS m USING (no)
JOIN identity AS i ON i.mention = m.mention
LEFT JOIN edges AS er ON er."from" = i.canonical AND er.property = 'recipient'
LEFT JOIN edges AS eh ON eh."from" = i.canonical AND eh.property = 'honor'
LEFT JOIN valued AS r ON r.id = er."to" AND r.property = 'prefLabel' AND r.lang = 'zh'
LEFT JOIN valued AS h ON h.id = eh."to" AND h.property = 'prefLabel' AND h.lang = 'zh'
LEFT JOIN valued AS d ON d.id = m.document AND d.property = 'prefLabel'
QUALIFY row_number() OVER (PARTITION BY m.mention ORDER BY r.value, h.value, d.value) = 1
ORDER BY recipient, honor, m.mention
