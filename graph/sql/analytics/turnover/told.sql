-- The years of grants that count, of the whole graph and not of a group alone.
SELECT DISTINCT year FROM Conferral WHERE id IN (SELECT "from" FROM GRANTED_TO) AND year IS NOT NULL ORDER BY year
