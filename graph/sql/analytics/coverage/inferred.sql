-- Of each class and property: statements that are inferred, of how many.
SELECT label, property, told_in, inferred, "of", inferred / "of" AS share, reasons
FROM covered_facts
WHERE inferred > 0
ORDER BY told_in, inferred DESC, label, property
