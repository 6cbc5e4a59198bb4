-- What a study is of: every node, and whether it is told of with a grant that counts: as the grant, its recipient, its
-- honor, or a unit it is credited to. Within a group: its members; their grants, posts and contributions; who and what
-- these are of; and the documents that tell of any of it.
WITH reach AS ( -- who may receive what counts to the group
    SELECT id FROM within
    UNION
    SELECT person FROM posts WHERE unit IN (SELECT id FROM within)
    UNION
    SELECT "from" FROM UNIT_OF WHERE "to" IN (SELECT id FROM within)
),
awards AS (
    SELECT conferral AS id FROM grants
    UNION
    SELECT "from" FROM RECIPIENT
    WHERE "to" IN (SELECT id FROM reach) AND "from" NOT IN (SELECT "from" FROM GRANTED_TO)
),
joining AS (
    SELECT "from" AS id, "to" AS thing FROM RECIPIENT WHERE "from" IN (SELECT id FROM awards)
    UNION
    SELECT "from", "to" FROM OF_HONOR WHERE "from" IN (SELECT id FROM awards)
    UNION
    SELECT h."from", a."to"
    FROM HOLDER AS h
    JOIN "AT" AS a ON a."from" = h."from"
    WHERE h."to" IN (SELECT id FROM within) OR a."to" IN (SELECT id FROM within)
    UNION
    SELECT "from", "to" FROM HOLDER WHERE "from" IN (SELECT "from" FROM "AT" WHERE "to" IN (SELECT id FROM within))
    UNION
    SELECT c."from", a."to"
    FROM CONTRIBUTOR AS c
    JOIN OF_ACHIEVEMENT AS a ON a."from" = c."from"
    WHERE c."to" IN (SELECT id FROM within)
),
grouped AS (
    SELECT id FROM reach
    UNION
    SELECT id FROM joining
    UNION
    SELECT thing FROM joining
    UNION
    SELECT "to" FROM HAS_BENEFIT WHERE "from" IN (SELECT thing FROM joining)
),
kept AS (
    SELECT id FROM named WHERE {all}
    UNION
    SELECT id FROM grouped WHERE NOT {all}
    UNION
    SELECT "to" FROM TOLD_BY WHERE NOT {all} AND "from" IN (SELECT id FROM grouped)
),
honored AS (
    SELECT unnest([conferral, recipient, honor]) AS id FROM grants
    UNION
    SELECT unit FROM credits
)
SELECT id, split_part(id, '/', 1) AS label, id IN (SELECT id FROM honored WHERE id IS NOT NULL) AS honored FROM kept
