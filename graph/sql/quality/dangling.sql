-- Decisions about mentions that no source makes any more. One that suppresses has done its work by that.
SELECT decision AS thing, mention AS id
FROM dangling
WHERE NOT starts_with(decision, 'suppress.csv')
ORDER BY decision, mention
