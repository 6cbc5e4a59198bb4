"""A build on a Neo4j server: pushed there, compared with it, and asked there. `import neo4j` is its driver."""
