-- Who belongs to what, but to what too many share: numbers of members and of things, these in the order of things.sql.
SELECT no AS member, dense_rank() OVER (ORDER BY kind, shared) - 1 AS thing
FROM belonging
WHERE size <= {most}
ORDER BY member, thing
