-- Decided values by canonical id.
SELECT DISTINCT i.canonical AS id, r.property, r.value
FROM review AS r
JOIN identity AS i ON i.mention = r.mention
