"""Things and their ties as a picture: nodes, edges, facts and documents, each fact and document once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.why import Fact, marked
from ontology.schema import schema
from queries.views import picture as pictures
from queries.views.gathered import Gathered
from queries.views.layout import Point, box
from queries.views.picture import Document, Edge, Node, Words
from queries.views.saying import edge_words, names_of
from queries.views.tie import Tie, years
from queries.views.wording import both

Placed = Callable[[Mapping[str, tuple[float, float]], Sequence[tuple[str, str]]], Mapping[str, Point]]
