-- Every node.
SELECT id FROM named ORDER BY id
