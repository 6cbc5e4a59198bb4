-- What everything that members of networks may share is called.
SELECT id, name
FROM named
WHERE split_part(id, '/', 1) IN ('Person', 'Company', 'Organization', 'Studio', 'Team', 'Achievement', 'Honor')
ORDER BY id
