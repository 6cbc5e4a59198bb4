"""The core: statements, who is who, the graph's tables and stores. Knows no record format and no screen."""
