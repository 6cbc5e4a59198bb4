-- How many members are in both.
SELECT count(*) FROM (SELECT id FROM members WHERE side = 'a' INTERSECT SELECT id FROM members WHERE side = 'b')
