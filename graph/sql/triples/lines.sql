-- A table's triples as N-Triples or, with their graph, as N-Quads, sorted.
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
ORDER BY {order}
