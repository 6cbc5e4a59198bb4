-- Who is on each rung, or has a grant that stands beside the ladder; how many of them have none on a lower rung, and
-- none on any other.
WITH each_person AS (
    SELECT person, place, min(rung) AS rung, count(DISTINCT conferral) AS grants,
        count(DISTINCT conferral) FILTER (year IS NOT NULL) AS dated
    FROM held
    GROUP BY person, place
),
reach AS (
    SELECT person, min(rung) AS lowest, max(rung) AS highest
    FROM held
    GROUP BY person
)
SELECT
    e.place,
    count(*) AS people,
    CAST(sum(e.grants) AS BIGINT) AS grants,
    CAST(sum(e.dated) AS BIGINT) AS dated,
    count(*) FILTER (e.dated > 0) AS dated_people,
    count(*) FILTER (r.lowest = e.rung) AS entered,
    count(*) FILTER (r.lowest = e.rung AND r.highest = e.rung) AS alone
FROM each_person AS e
JOIN reach AS r ON r.person = e.person
GROUP BY e.place
ORDER BY e.place
