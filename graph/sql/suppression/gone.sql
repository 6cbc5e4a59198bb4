-- Mentions taken out whole: those decided, all that identity joins with them, and the grants, posts, contributions
-- and figures that are about them.
WITH decided AS (
    SELECT DISTINCT other.mention
    FROM suppress AS s
    JOIN identity AS i ON i.mention = s.mention
    JOIN identity AS other ON other.canonical = i.canonical
    WHERE s.property = ''
),
about AS (
    SELECT subject AS mention
    FROM statements
    WHERE property IN ('recipient', 'holder', 'contributor', 'about') AND value IN (SELECT mention FROM decided)
    UNION
    SELECT value AS mention
    FROM statements
    WHERE property = 'hasBenefit' AND subject IN (SELECT mention FROM decided)
)
SELECT mention FROM decided
UNION
SELECT mention FROM about
UNION
SELECT mention FROM suppress WHERE property = ''
