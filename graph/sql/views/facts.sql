-- Every fact about these nodes, once for each document and wording, and how many other places of it say the same.
SELECT
    node,
    split_part(node, '/', 1) NOT IN (SELECT unnest($sentences)) AS own,
    property,
    value,
    target,
    document,
    min(locator) AS locator,
    quote,
    basis,
    date,
    original,
    source,
    count(DISTINCT locator) - 1 AS more
FROM facts
WHERE node IN (SELECT unnest($nodes))
GROUP BY node, property, value, target, document, quote, basis, date, original, source
ORDER BY node, property, value, date NULLS LAST, document, min(locator) NULLS LAST, quote, basis, original, source
