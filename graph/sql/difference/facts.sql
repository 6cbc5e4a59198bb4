-- What tells listed grants, posts, contributions and figures apart.
SELECT s.id, s.property, min(s.value) AS value
FROM {side}_shown AS s
JOIN listed USING (id)
WHERE s.property IN ('year', 'edition', 'grade', 'stage', 'title', 'role', 'measure', 'original', 'undetermined')
    AND split_part(s.id, '/', 1) IN ('Conferral', 'Position', 'Contribution', 'Statistic', 'Benefit')
GROUP BY s.id, s.property
ORDER BY s.id, s.property
