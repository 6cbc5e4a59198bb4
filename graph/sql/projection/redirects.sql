-- Every mention and the id it goes by now: the table of redirects.
SELECT mention, canonical, label, document FROM identity ORDER BY mention
