-- Who may be ranked, or be one with who is: everybody, or within a group its recipients, members and staff.
SELECT id FROM named WHERE {all}
UNION
SELECT recipient AS id FROM grants
UNION
SELECT id FROM within
UNION
SELECT person AS id FROM posts
