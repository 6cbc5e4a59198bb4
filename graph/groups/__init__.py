"""Groups: named sets of people or firms, or of things of any one class, that a user keeps and compares."""
