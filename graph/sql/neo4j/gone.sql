-- What to take away, by the server's own ids.
SELECT element FROM "{plan}" WHERE change = 'gone' ORDER BY ALL
