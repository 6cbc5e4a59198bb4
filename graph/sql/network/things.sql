-- What members share, but for what too many do: kind, the thing's id, and what tells it apart (of a grant its year, too).
SELECT kind, any_value(thing) AS thing, shared
FROM belonging
WHERE size <= {most}
GROUP BY kind, shared
ORDER BY kind, shared
