-- What matters of things, and whether it is known: a row a thing and attribute.
WITH units AS (
    SELECT person AS id FROM posts
    UNION
    SELECT "from" FROM UNIT_OF
    UNION
    SELECT "from" FROM CREDITED_TO
    UNION
    SELECT id FROM Conferral WHERE unitName IS NOT NULL
),
givers AS (
    SELECT "from" AS id FROM CONFERRED_BY
    UNION
    SELECT o."from"
    FROM OF_HONOR AS o
    JOIN CONFERRED_BY AS b ON b."from" = o."to"
),
traits AS (
    SELECT
        id,
        unnest(['gender', 'birthDate', 'ethnicity', 'nativePlace', 'unit', 'city', 'district']) AS attribute,
        unnest([
            gender IS NOT NULL,
            birthDate IS NOT NULL,
            ethnicity IS NOT NULL,
            nativePlace IS NOT NULL,
            id IN (SELECT id FROM units),
            id IN (SELECT node FROM areas WHERE city IS NOT NULL),
            id IN (SELECT node FROM areas WHERE district IS NOT NULL)
        ]) AS known
    FROM Person
    UNION ALL
    SELECT
        id,
        unnest(['creditCode', 'city', 'district']),
        unnest([
            creditCode IS NOT NULL,
            id IN (SELECT node FROM areas WHERE city IS NOT NULL),
            id IN (SELECT node FROM areas WHERE district IS NOT NULL)
        ])
    FROM Company
    UNION ALL
    SELECT
        id,
        unnest(['kind', 'city', 'district']),
        unnest([
            kind IS NOT NULL,
            id IN (SELECT node FROM areas WHERE city IS NOT NULL),
            id IN (SELECT node FROM areas WHERE district IS NOT NULL)
        ])
    FROM Organization
    UNION ALL
    SELECT
        id,
        unnest(['unit', 'city', 'district']),
        unnest([
            id IN (SELECT id FROM units),
            id IN (SELECT node FROM areas WHERE city IS NOT NULL),
            id IN (SELECT node FROM areas WHERE district IS NOT NULL)
        ])
    FROM (SELECT id FROM Studio UNION ALL SELECT id FROM Team)
    UNION ALL
    SELECT
        id,
        unnest(['kind', 'contributor', 'yield']),
        unnest([
            kind IS NOT NULL,
            id IN (SELECT "to" FROM OF_ACHIEVEMENT),
            id IN (
                SELECT h."from"
                FROM HAS_BENEFIT AS h
                JOIN Benefit AS b ON b.id = h."to" AND b.kind = 'yield' AND b.value IS NOT NULL
            )
        ])
    FROM Achievement
    UNION ALL
    SELECT
        id,
        unnest(['value', 'measured_in', 'period', 'modality']),
        unnest([
            value IS NOT NULL,
            unit IS NOT NULL,
            period IS NOT NULL OR per IS NOT NULL,
            modality IS NOT NULL
        ])
    FROM Benefit
    WHERE kind = 'yield'
    UNION ALL
    SELECT
        id,
        unnest(['level', 'recipientKind', 'conferredBy', 'jurisdiction', 'repeatable']),
        unnest([
            level IS NOT NULL,
            len(recipientKind) > 0 IS TRUE,
            id IN (SELECT id FROM givers),
            id IN (SELECT "from" FROM JURISDICTION),
            repeatable IS NOT NULL
        ])
    FROM Honor
    UNION ALL
    SELECT
        id,
        unnest(['honor', 'year', 'date', 'conferredBy', 'unit', 'category']),
        unnest([
            id IN (SELECT "from" FROM OF_HONOR),
            year IS NOT NULL,
            date IS NOT NULL,
            id IN (SELECT id FROM givers),
            id IN (SELECT id FROM units),
            category IS NOT NULL
        ])
    FROM Conferral
    UNION ALL
    SELECT
        id,
        unnest(['title', 'status', 'from']),
        unnest([title IS NOT NULL, status IS NOT NULL, "from" IS NOT NULL])
    FROM "Position"
    UNION ALL
    SELECT
        id,
        unnest(['year', 'date', 'publisher']),
        unnest([year IS NOT NULL, dated, publisher IS NOT NULL])
    FROM (SELECT DISTINCT id, year, dated, publisher FROM covered_papers WHERE NOT listing)
)
SELECT DISTINCT r.id, t.label, t.honored, r.attribute, r.known
FROM traits AS r
JOIN covered_things AS t ON t.id = r.id
