-- Decided mentions that are still told of, and the thing each belongs to.
SELECT mention, canonical FROM identity WHERE mention IN (SELECT mention FROM decided) ORDER BY mention
