-- The year of the newest document that tells of a grant that counts; without one, that of the newest grant.
SELECT coalesce(
    (
        SELECT max(coalesce(d.year, TRY_CAST(left(d.date, 4) AS BIGINT)))
        FROM TOLD_BY AS t
        JOIN grants AS g ON g.conferral = t."from"
        JOIN Document AS d ON d.id = t."to"
    ),
    (SELECT max(year) FROM grants)
)
