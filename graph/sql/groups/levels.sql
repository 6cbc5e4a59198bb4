-- Grants by the level of the honor; null where none is known.
SELECT side, level, count(DISTINCT conferral) FROM grants GROUP BY side, level ORDER BY side, level NULLS LAST
