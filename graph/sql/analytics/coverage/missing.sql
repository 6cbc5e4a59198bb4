-- Of each class and attribute: of how many it is known.
SELECT
    label,
    attribute,
    count(*) FILTER (known),
    count(*),
    count(*) FILTER (honored AND known),
    count(*) FILTER (honored)
FROM covered_traits
GROUP BY label, attribute
ORDER BY label, count(*) FILTER (known) / count(*), attribute
