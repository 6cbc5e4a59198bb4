-- The nodes to take away.
SELECT id FROM "{plan}" WHERE change = 'gone' ORDER BY id
