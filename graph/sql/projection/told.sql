-- Every statement by the numbers of the things it is about; a literal keeps its text, a relation its target. A node
-- rests on the words that tell of it at all: where its class is stated. The words of single values stay with the
-- statements; a passage for each was four times as many and said the same row again.
SELECT
    coalesce(ic.canonical, i.no) AS node,
    i.label,
    s.property,
    s.lang,
    CASE WHEN s.datatype NOT IN ('entity', 'class') THEN s.value END AS value,
    coalesce(tc.canonical, t.no) AS target,
    coalesce(sc.canonical, src.no) AS source,
    s.basis IS NOT NULL AS inferred,
    coalesce(TRY_CAST(s.confidence AS DOUBLE), 1) AS confidence,
    starts_with(s.loader, 'vocabulary/') AS listed,
    CASE WHEN s.property = 'type' AND (s.locator IS NOT NULL OR s.quote IS NOT NULL) THEN {passage} END AS passage
FROM statements AS s
JOIN mentions AS i ON i.mention = s.subject
LEFT JOIN canon AS ic ON ic.no = i.no
JOIN mentions AS src ON src.mention = s.source
LEFT JOIN canon AS sc ON sc.no = src.no
LEFT JOIN mentions AS t ON s.datatype = 'entity' AND t.mention = s.value
LEFT JOIN canon AS tc ON tc.no = t.no
