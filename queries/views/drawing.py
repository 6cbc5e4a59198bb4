"""Things and their ties as a picture: nodes, edges, facts and documents, each fact and document once."""

from collections.abc import Callable, Mapping, Sequence

from queries.views.layout import Point

Placed = Callable[[Mapping[str, tuple[float, float]], Sequence[tuple[str, str]]], Mapping[str, Point]]
