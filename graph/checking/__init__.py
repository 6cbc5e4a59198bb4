"""What a person should look at in a graph: shapes and rules of quality, each with what mends it."""
