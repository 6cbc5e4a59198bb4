-- The links that paths are made of, but for who confers an honor and where it holds.
SELECT "from" AS start, "to" AS finish FROM {side}_edges WHERE type NOT IN ({conferring})
