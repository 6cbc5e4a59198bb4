"""A build as an RO-Crate 1.2 (https://w3id.org/ro/crate/1.2): data, what it was made of, and how to cite it."""
