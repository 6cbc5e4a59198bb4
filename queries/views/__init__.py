"""Answers drawn: what a picture holds, how it is made of a graph, and the page that shows it."""
