-- Documents and grants that count by year, from the first to the last of either; then those whose year is not known.
WITH papers AS (
    SELECT year, count(DISTINCT id) AS documents FROM covered_papers WHERE NOT listing GROUP BY year
),
awards AS (
    SELECT
        year,
        count(*) AS grants,
        count(*) FILTER (timing = 'soon') AS soon,
        count(*) FILTER (timing = 'later') AS later,
        count(*) FILTER (timing = 'unknown') AS untimed
    FROM covered_awards
    WHERE status = 'counted'
    GROUP BY year
),
told AS (SELECT year FROM papers UNION SELECT year FROM awards),
years AS (
    SELECT unnest(range(min(year), max(year) + 1)) AS year FROM told
    UNION ALL
    SELECT NULL
)
SELECT
    y.year,
    CASE
        WHEN y.year IS NULL THEN 'unknown'
        WHEN p.documents IS NULL AND a.grants IS NULL THEN 'gap'
        WHEN p.documents IS NULL THEN 'no_documents'
        WHEN a.grants IS NULL THEN 'no_grants'
        ELSE 'both'
    END AS state,
    coalesce(p.documents, 0) AS documents,
    coalesce(a.grants, 0) AS grants,
    CASE WHEN y.year IS NOT NULL THEN coalesce(a.soon, 0) END AS soon,
    CASE WHEN y.year IS NOT NULL THEN coalesce(a.later, 0) END AS later,
    CASE WHEN y.year IS NOT NULL THEN coalesce(a.untimed, 0) END AS untimed
FROM years AS y
LEFT JOIN papers AS p ON p.year IS NOT DISTINCT FROM y.year
LEFT JOIN awards AS a ON a.year IS NOT DISTINCT FROM y.year
ORDER BY y.year NULLS LAST
