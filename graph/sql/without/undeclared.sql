-- Documents of which only the withdrawn one tells, and that say something: their rows name what is not there.
SELECT DISTINCT source AS mention
FROM left_over
WHERE source NOT IN (SELECT subject FROM left_over WHERE property = 'type')
