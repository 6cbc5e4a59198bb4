"""Networks: the graph as the libraries that measure networks take it."""
