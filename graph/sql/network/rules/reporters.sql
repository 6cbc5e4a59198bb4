-- Who wrote a document, and has no grant that counts.
SELECT "to" AS id FROM WRITTEN_BY WHERE "to" NOT IN (SELECT "to" FROM GRANTED_TO)
