-- Decisions that make mentions the same, by number; those about mentions of no present source fall away.
SELECT DISTINCT m.no, d.key FROM decided AS d JOIN mentions AS m ON m.mention = d.mention
