-- Which of these mentions there are.
SELECT mention FROM identity WHERE mention IN (SELECT unnest($mentions))
