-- Every fact that links two of these nodes, and every fact about those of them that stand for a sentence.
SELECT node, false AS own, property, value, target, document, locator, quote, basis, date, original, source
FROM facts
WHERE node IN (SELECT unnest($nodes))
    AND (target IN (SELECT unnest($nodes)) OR node IN (SELECT unnest($sentences)))
ORDER BY node, property, value, date NULLS LAST, document, locator NULLS LAST, quote, basis, original
