"""Canned questions in SPARQL and Cypher: twins that give the same rows, asked by name."""
