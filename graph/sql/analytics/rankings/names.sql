-- What things are called.
SELECT id, name FROM named WHERE name IS NOT NULL
