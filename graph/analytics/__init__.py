"""Measures of a graph: numbers that can be cited, with what they assume and what they rest on."""
