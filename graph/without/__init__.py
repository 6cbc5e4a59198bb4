"""What a graph would be without one of its documents, and what falls with it."""
