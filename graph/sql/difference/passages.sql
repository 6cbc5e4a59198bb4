-- The words that every node rests on, and the document where they stand.
SELECT d."from" AS id, p."to" AS document, n.locator, n.quote
FROM derived AS d
JOIN in_document AS p ON p."from" = d."to"
JOIN passage AS n ON n.id = d."to"
ORDER BY id, document, n.id
