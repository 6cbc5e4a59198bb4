-- Decisions about mentions that no source makes.
SELECT decision AS thing, mention AS id
FROM dangling
ORDER BY decision, mention
