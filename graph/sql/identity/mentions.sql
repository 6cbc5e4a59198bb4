-- Every mention with its class, the document that tells of it, and a number in the order of canonical precedence:
-- earliest document first (undated last), then the id.
WITH dates AS (
    SELECT
        subject AS document,
        coalesce(min(value) FILTER (property = 'date'), min(value) FILTER (property = 'year')) AS date
    FROM statements
    WHERE property IN ('date', 'year') AND starts_with(subject, 'Document/')
    GROUP BY subject
),
told AS (
    SELECT s.subject AS mention, coalesce(d.date, '9999') AS date, s.source AS document
    FROM statements AS s
    LEFT JOIN dates AS d ON d.document = s.source
    WHERE s.property = 'type'
),
once AS (
    SELECT mention, min(date) AS date, arg_min(document, (date, document)) AS document
    FROM told
    GROUP BY mention
)
SELECT
    CAST(row_number() OVER (ORDER BY date, mention) AS INTEGER) AS no,
    mention,
    split_part(mention, '/', 1) AS label,
    document
FROM once
