-- What each publisher tells of, and what no other does.
WITH papers AS (
    SELECT coalesce(publisher, 'unknown') AS publisher, count(DISTINCT id) AS documents, min(year) AS first, max(year) AS last
    FROM covered_papers
    WHERE NOT listing
    GROUP BY coalesce(publisher, 'unknown')
)
SELECT
    CASE WHEN p.publisher <> 'unknown' THEN p.publisher END AS id,
    coalesce(n.name, p.publisher) AS name,
    p.documents,
    count(v.id) FILTER (v.label <> 'Conferral') AS things,
    count(v.id) FILTER (v.label <> 'Conferral' AND v.only) AS things_alone,
    count(v.id) FILTER (v.label = 'Conferral') AS grants,
    count(v.id) FILTER (v.label = 'Conferral' AND v.only) AS grants_alone,
    p.first,
    p.last
FROM papers AS p
LEFT JOIN named AS n ON n.id = p.publisher
LEFT JOIN covered_voices AS v ON v.publisher = p.publisher
GROUP BY p.publisher, n.name, p.documents, p.first, p.last
ORDER BY things_alone DESC, p.documents DESC, p.publisher
