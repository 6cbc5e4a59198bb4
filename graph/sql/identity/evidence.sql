-- The keys that joined, by the mention that stood for its cluster then; numbers in a key are of this build only.
SELECT no, regexp_replace(key, '\|(in )?[0-9]+(\||$)', '|·\2', 'g') AS key FROM links
