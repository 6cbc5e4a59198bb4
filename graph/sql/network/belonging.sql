-- Memberships of the members of a network, once each, with their first and last year and the number of members of what they share. Whoever is left
-- out ties nobody, either.
WITH once AS (
    SELECT
        b.kind, m.no, b.shared, any_value(b.thing) AS thing,
        min(b.first) AS first, max(greatest(b.first, b.last)) AS last,
        list_sort(list_distinct(flatten(array_agg(coalesce(b.sources, []))))) AS sources
    FROM memberships AS b
    JOIN members AS m ON m.id = b.member
    WHERE b.kind IN ({kinds}) AND b.shared NOT IN (SELECT id FROM left_out)
    GROUP BY b.kind, m.no, b.shared
)
SELECT *, count(*) OVER (PARTITION BY kind, shared) AS size FROM once
