-- Who and what is honored, by which grant and when: people as recipients, firms and bodies as units that a grant is
-- credited to, honors as granted.
SELECT label, recipient AS id, conferral, year FROM grants WHERE label = 'Person'
UNION
SELECT split_part(unit, '/', 1), unit, conferral, year FROM credits
UNION
SELECT 'Honor', honor, conferral, year FROM grants WHERE honor IS NOT NULL
