-- What a thing is called: its ranked Chinese name, else its ranked name.
SELECT
    node,
    coalesce(arg_min(value, rank) FILTER (lang = 'zh'), arg_min(value, rank)) AS name
FROM valued
WHERE property = 'prefLabel'
GROUP BY node
