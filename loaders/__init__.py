"""Loaders: one module a record shape. Each reads files into statements and names every row it could not read."""
