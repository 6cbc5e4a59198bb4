-- The words in a document that a node rests on; the id hashes document, place and words.
SELECT DISTINCT
    'Passage/' || left(sha256('Passage' || chr(31) || s.source || chr(31) || coalesce(s.locator, '') || chr(31) || coalesce(s.quote, '')), 20) AS id,
    i.canonical AS node,
    src.canonical AS document,
    s.locator,
    s.quote
FROM statements AS s
JOIN identity AS i ON i.mention = s.subject
JOIN identity AS src ON src.mention = s.source
JOIN used AS u ON u.id = i.canonical
WHERE s.locator IS NOT NULL OR s.quote IS NOT NULL
