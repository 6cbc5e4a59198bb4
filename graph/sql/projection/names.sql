-- Every node, by its id: what it is called.
SELECT * FROM named ORDER BY id
