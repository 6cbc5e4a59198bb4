-- Who works where: at firms and bodies, by posts that are not told as ended, studies or mere membership.
SELECT DISTINCT w."from" AS person, w."to" AS unit
FROM WORKS_FOR AS w
WHERE split_part(w."to", '/', 1) IN ('Company', 'Organization')
    AND ({all} OR w."from" IN (SELECT id FROM within) OR w."to" IN (SELECT id FROM within))
