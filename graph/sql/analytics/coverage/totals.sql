-- What is covered, a row a count; the order is of reading.
WITH papers AS (SELECT DISTINCT id, year, listing, publisher IS NULL AS anonymous FROM covered_papers)
SELECT what, class, count
FROM (
    SELECT 1 AS place, 'documents' AS what, NULL AS class, count(*) AS count FROM papers WHERE NOT listing
    UNION ALL
    SELECT 2, 'silent_documents', NULL, count(*)
    FROM papers
    WHERE NOT listing AND id NOT IN (SELECT document FROM covered_told)
    UNION ALL
    SELECT 3, 'undated_documents', NULL, count(*) FROM papers WHERE NOT listing AND year IS NULL
    UNION ALL
    SELECT 4, 'anonymous_documents', NULL, count(*) FROM papers WHERE NOT listing AND anonymous
    UNION ALL
    SELECT 5, 'vocabularies', NULL, count(*) FROM papers WHERE listing
    UNION ALL
    SELECT 6, 'facts', NULL, coalesce(sum("of")::BIGINT, 0) FROM covered_facts WHERE told_in = 'records'
    UNION ALL
    SELECT 7, 'inferred_facts', NULL, coalesce(sum(inferred)::BIGINT, 0) FROM covered_facts WHERE told_in = 'records'
    UNION ALL
    SELECT 8, 'listed_facts', NULL, coalesce(sum("of")::BIGINT, 0) FROM covered_facts WHERE told_in = 'vocabulary'
    UNION ALL
    SELECT 9, 'counted', NULL, count(*) FROM covered_awards WHERE status = 'counted'
    UNION ALL
    SELECT 10, 'counted_undated', NULL, count(*) FROM covered_awards WHERE status = 'counted' AND year IS NULL
    UNION ALL
    SELECT 11 + s.place, s.status, NULL, count(a.id)
    FROM (VALUES ('undetermined', 1), ('nominated', 2), ('publicised', 3), ('revoked', 4), ('other', 5)) AS s(status, place)
    LEFT JOIN covered_awards AS a ON a.status = s.status
    GROUP BY s.status, s.place
    UNION ALL
    SELECT 17, 'kept_apart', NULL, count(DISTINCT c.mention)
    FROM reported_contradictions AS c
    JOIN identity AS i ON i.mention = c.mention
    JOIN covered_things AS t ON t.id = i.canonical
    UNION ALL
    SELECT 20, 'things', label, count(*) FROM covered_things WHERE label NOT IN ('Document', 'Passage') GROUP BY label
)
ORDER BY place, class
