-- What too many share to tie them all to each other, the largest first.
SELECT kind, any_value(thing) AS thing, any_value(shared) AS shared, any_value(size) AS size
FROM belonging
WHERE size > {most}
GROUP BY kind, shared
ORDER BY any_value(size) DESC, kind, any_value(shared)
