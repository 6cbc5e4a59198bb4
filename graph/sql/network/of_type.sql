-- The relations of one type; property: the column, or the text, that names the relation.
SELECT "from" AS start, "to" AS finish, '{type}' AS type, {property} AS property FROM "{table}"
