-- Grants by year; null where none is known.
SELECT side, year, count(DISTINCT conferral) FROM grants GROUP BY side, year ORDER BY side, year NULLS LAST
