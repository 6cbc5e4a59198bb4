-- What tells namesakes apart besides their name: where people work, what holds a unit, place or honor, who made a
-- thing, when an event or a document was.
SELECT h."to" AS id, o."to" AS holder FROM HOLDER AS h JOIN "AT" AS o ON o."from" = h."from"
UNION
SELECT "from" AS id, "to" AS holder FROM UNIT_OF
UNION
SELECT "from" AS id, "to" AS holder FROM PART_OF
UNION
SELECT "from" AS id, "to" AS holder FROM JURISDICTION
UNION
SELECT o."to" AS id, c."to" AS holder FROM OF_ACHIEVEMENT AS o JOIN CONTRIBUTOR AS c ON c."from" = o."from"
UNION
SELECT id, CAST(year AS VARCHAR) AS holder FROM Event WHERE year IS NOT NULL
UNION
SELECT id, CAST(year AS VARCHAR) AS holder FROM Document WHERE year IS NOT NULL
