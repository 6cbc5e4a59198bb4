-- The words in a document that a node rests on; the id hashes document, place and words.
SELECT
    'Passage/' || p.passage AS id,
    CAST(NULL AS VARCHAR) AS name,
    CAST(NULL AS VARCHAR[]) AS names,
    CAST(NULL AS VARCHAR) AS name_en,
    CAST(NULL AS VARCHAR) AS pinyin,
    any_value(p.quote) AS quote, -- the id stands for one quote and one place
    any_value(p.locator) AS locator
FROM (
    SELECT {passage} AS passage, s.quote, s.locator
    FROM statements AS s
    WHERE s.locator IS NOT NULL OR s.quote IS NOT NULL
) AS p
WHERE p.passage IN (SELECT t.passage FROM told AS t JOIN used AS u ON u.node = t.node)
GROUP BY p.passage
ORDER BY id
