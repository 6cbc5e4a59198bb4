"""The vocabulary as data (Turtle), and the typed way to it: `ontology.schema` and `ontology.vocabulary`."""
