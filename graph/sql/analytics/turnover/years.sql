-- Grants that count by year.
SELECT year, count(DISTINCT conferral) FROM grants WHERE year IS NOT NULL GROUP BY year ORDER BY year
