-- The nodes of a network, in the order of their numbers.
SELECT id, name, label, documents FROM members ORDER BY no
