-- What the last reading could not take: a finding for each file, column and reason.
SELECT
    concat_ws(' ', file, nullif(sheet, '')) AS thing,
    '' AS id,
    count(*) AS many,
    "column" AS head,
    reason,
    min(value) FILTER (value <> '') AS value,
    list_sort(list(DISTINCT number) FILTER (number IS NOT NULL)) AS numbers
FROM unread
GROUP BY file, sheet, "column", reason
ORDER BY file, sheet, "column", reason
