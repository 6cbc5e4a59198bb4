-- Names of mentions as keys; alias: not the preferred one.
SELECT m.no, m.label, k.key, bool_and(s.property <> 'prefLabel') AS alias
FROM statements AS s
JOIN mentions AS m ON m.mention = s.subject
JOIN name_keys AS k ON k.value = s.value
WHERE s.property IN ('prefLabel', 'altLabel', 'formerName') AND k.key <> ''
GROUP BY m.no, m.label, k.key
