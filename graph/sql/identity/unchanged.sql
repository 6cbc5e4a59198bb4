-- How many moved in a step.
SELECT count(*) FROM reached AS a JOIN stepped AS b ON b.no = a.no WHERE b.reached < a.reached
