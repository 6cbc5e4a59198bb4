-- Names with their languages, which only the statements tell. One preferred name a language: the one that is shown,
-- in a language that is not shown the one most documents state. Every other name is an alternative. The name that is
-- shown is also the label, without a language: what a question that wants one name for a thing asks for.
WITH said AS (
    SELECT i.canonical AS id, s.property, s.lang, s.value, bool_and(s.basis IS NOT NULL) AS inferred, count(DISTINCT s.source) AS documents
    FROM statements AS s
    JOIN identity AS i ON i.mention = s.subject
    WHERE s.property IN ('prefLabel', 'altLabel')
    GROUP BY i.canonical, s.property, s.lang, s.value
),
preferred AS (
    SELECT
        s.id,
        coalesce(s.lang, '') AS lang,
        arg_min(s.value, {
            'hidden': CASE s.lang WHEN 'zh' THEN s.value <> n.name WHEN 'en' THEN s.value <> n.name_en ELSE false END,
            'inferred': s.inferred,
            'alone': -s.documents,
            'value': s.value
        }) AS value
    FROM said AS s
    JOIN names AS n USING (id)
    WHERE s.property = 'prefLabel'
    GROUP BY s.id, coalesce(s.lang, '')
),
alternative AS (
    SELECT s.id, coalesce(s.lang, '') AS lang, s.value
    FROM said AS s
    JOIN names AS n USING (id)
    EXCEPT
    SELECT id, lang, value FROM preferred
),
every_name AS (
    SELECT id, '{preferred}' AS predicate, value, lang FROM preferred
    UNION ALL
    SELECT id, '{alternative}' AS predicate, value, lang FROM alternative
    UNION ALL
    SELECT id, '{label}' AS predicate, name AS value, '' AS lang FROM names
    UNION ALL
    SELECT id, '{preferred}' AS predicate, pinyin AS value, 'zh-Latn-pinyin' AS lang FROM names WHERE pinyin IS NOT NULL
)
SELECT '{ids}' || id AS subject, predicate, value AS object, CASE lang WHEN '' THEN '{text}' END AS datatype, nullif(lang, '') AS lang
FROM every_name
