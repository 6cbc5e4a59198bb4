-- Canonical numbers after a later stage moved some of the earlier ones.
SELECT no, min(canonical) AS canonical
FROM (
    SELECT c.no, coalesce(f.canonical, c.canonical) AS canonical
    FROM canon AS c LEFT JOIN fresh AS f ON f.no = c.canonical
    UNION ALL
    SELECT no, canonical FROM fresh
)
GROUP BY no
