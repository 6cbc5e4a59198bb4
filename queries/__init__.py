"""Canned questions in SPARQL and Cypher. Empty until the graph can be asked."""
