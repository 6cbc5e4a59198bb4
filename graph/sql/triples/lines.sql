-- A range of subjects as N-Triples or N-Quads, sorted.
SELECT
    '<' || subject || '> <' || predicate || '> '
    || CASE
        WHEN datatype IS NULL AND lang IS NULL THEN '<' || object || '>'
        ELSE '"' || replace(replace(replace(replace(object, '\', '\\'), '"', '\"'), chr(10), '\n'), chr(13), '\r') || '"'
            || coalesce('@' || lang, '')
            || CASE WHEN datatype IS NULL OR datatype = '{text}' THEN '' ELSE '^^<' || datatype || '>' END
    END
    || {graph} || ' .' AS line
FROM {table}
WHERE subject >= '{first}' AND subject < '{beyond}'
ORDER BY line
