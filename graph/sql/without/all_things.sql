-- Every node, and whether it has a name and may be passed through.
SELECT id, name IS NOT NULL AND label NOT IN ({never}) AND id NOT IN (SELECT id FROM hubs) AS named FROM {side}_things
