-- Evidence: every grant of a person.
SELECT h.person, p.name, h.place, h.conferral, h.honor, o.name, h.year, h.told
FROM held AS h
JOIN Person AS p ON p.id = h.person
LEFT JOIN Honor AS o ON o.id = h.honor
ORDER BY h.person, h.rung, h.place, h.year, h.conferral, h.honor
