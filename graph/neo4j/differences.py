"""What differs, thing by thing, for people to read."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from graph.neo4j.comparison import Comparison
from graph.neo4j.parts import Change, NodePart
from graph.tables import Tables


class Difference(NamedTuple):
    """kind: label of a node or type of a relationship. name: of a node. id: its own, or that of a relationship's start,
    and end: of its end. change: new to the server, changed, or gone from the build."""

    change: Change
    kind: str
    name: str | None
    id: str
    end: str | None


def differences(engine: Tables, found: Comparison, most: int | None = None) -> Iterator[Difference]:
    """At most so many of each change of each part; of a relationship that only changed, it goes and comes."""
    for part, change, _ in found.counts:
        filled = {"plan": part.plan, "change": change, "table": part.label}
        query = "neo4j/named_nodes" if isinstance(part, NodePart) else "neo4j/named_edges"
        for name, id_, end in islice(engine.stream(query, **filled), most):
            yield Difference(change, part.label, name, id_, end)
