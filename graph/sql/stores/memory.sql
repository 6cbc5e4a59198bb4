-- The bound on memory, in bytes.
SELECT parse_formatted_bytes(current_setting('memory_limit')) AS bytes
