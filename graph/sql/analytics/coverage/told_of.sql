-- Each thing and grant by each publisher that tells of it.
SELECT
    CASE WHEN v.publisher <> 'unknown' THEN v.publisher END AS publisher_id,
    coalesce(n.name, v.publisher) AS publisher,
    v.label,
    v.id,
    c.name,
    v.documents,
    v.only
FROM covered_voices AS v
JOIN covered_names AS c ON c.id = v.id
LEFT JOIN named AS n ON n.id = v.publisher
ORDER BY v.publisher, v.label, v.id
