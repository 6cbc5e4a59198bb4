-- What firms, bodies and areas are called.
SELECT id, name FROM Company
UNION ALL SELECT id, name FROM Organization
UNION ALL SELECT id, name FROM Place
