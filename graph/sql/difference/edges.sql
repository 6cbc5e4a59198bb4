-- One kind of relation, with what it carries.
SELECT '{type}' AS type, {role} AS role, "from", "to"
FROM edge
ORDER BY type, role, "from", "to"
