-- Who holds an office at a body that governs or represents, or spoke at an event, and has no grant that counts.
SELECT h."to" AS id
FROM HOLDER AS h
JOIN "Position" AS p ON p.id = h."from" AND p.kind = 'office'
JOIN "AT" AS a ON a."from" = h."from"
JOIN Organization AS o ON o.id = a."to" AND o.kind IN ('congress', 'consultative', 'government', 'party', 'union')
WHERE h."to" NOT IN (SELECT "to" FROM GRANTED_TO)
UNION
SELECT "to" FROM SPEAKER WHERE "to" NOT IN (SELECT "to" FROM GRANTED_TO)
