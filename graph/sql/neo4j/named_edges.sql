-- Relationships that differ.
SELECT CAST(NULL AS VARCHAR) AS name, start, finish
FROM "{plan}"
WHERE change = '{change}'
ORDER BY ALL
