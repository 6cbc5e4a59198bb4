"""Where a server differs from a build: told from hashes, without reading what is the same.

Each node and relationship of ours has on the server the hash of all that it says. Server and build add these up in
buckets; only of a bucket whose sum or count differs are ids and hashes read. What has no such hash is another
program's, and is not looked at.
"""

from collections import defaultdict
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple, TypeVar

from graph.neo4j.parts import MARK, Change, EdgePart, NodePart, Part, edge_parts, node_parts
from graph.neo4j.server import Server
from graph.tables import Tables

Kind = TypeVar("Kind", NodePart, EdgePart)
BUCKETS, LOOKED_AT = 256, 5_000
Progress = Callable[[str], None]
_BUCKET = f"n.{MARK} % {BUCKETS}"
_DIGEST = f"{_BUCKET} AS bucket, count(*), sum(n.{MARK})"


class Count(NamedTuple):
    """How many nodes or relationships of a part are new to the server, changed, or gone from the build."""

    part: Part
    change: Change
    many: int


class Comparison:
    """counts: of what differs; none where server and build are equal."""

    def __init__(self, counts: list[Count]) -> None:
        self.counts = counts

    def many(self, kind: type[NodePart] | type[EdgePart], *changes: Change) -> int:
        return sum(c.many for c in self.counts if isinstance(c.part, kind) and c.change in changes)

    def parts(self, kind: type[Kind], change: Change) -> list[Kind]:
        return [c.part for c in self.counts if isinstance(c.part, kind) and c.change == change]

    @property
    def rows(self) -> int:
        return sum(count.many for count in self.counts)


def compare(engine: Tables, server: Server, progress: Progress, *, values: bool = False) -> Comparison:
    """Makes the plan of each part that differs in the engine.

    values: look at every value on the server, too, in case another hand altered it and left the hash.
    """
    progress("asking the server what it has")
    theirs, counts = _theirs(server), list[Count]()
    parts: list[Part] = [*node_parts(), *edge_parts()]
    for part in parts:
        progress(f"comparing {part.label}")
        engine.table("here", part.hashed, table=part.label, key=part.sql_key)
        ours = set(engine.rows("neo4j/digest", buckets=str(BUCKETS)))
        differing = {bucket for bucket, *_ in ours ^ theirs[part.label]}
        if differing or values:
            _plan(engine, server, part, set(range(BUCKETS)) if values else differing)
            if values and isinstance(part, NodePart):
                _look_at_values(engine, server, part)
            counts += [Count(part, change, many) for change, many in engine.rows("neo4j/counts", plan=part.plan)]
    return Comparison(counts)


def _theirs(server: Server) -> dict[str, set[tuple[int, int, int]]]:
    """Label or type → bucket, count and sum of hashes of what is ours on the server."""
    labels = [part.label for part in node_parts()]
    label = "[label IN labels(n) WHERE label IN $labels][0] AS label"
    nodes = server.read(f"MATCH (n) WHERE n.{MARK} IS NOT NULL RETURN {label}, {_DIGEST}", labels=labels)
    edges = server.read(f"MATCH ()-[n]->() WHERE n.{MARK} IS NOT NULL RETURN type(n) AS label, {_DIGEST}")
    found = defaultdict[str, set[tuple[int, int, int]]](set)
    for name, bucket, many, total in nodes + edges:
        found[name].add((bucket, many, total))
    return found


def _plan(engine: Tables, server: Server, part: Part, differing: set[int]) -> None:
    pattern = f"{part.pattern} WHERE n.{MARK} IS NOT NULL AND {_BUCKET} IN $differing"
    there = server.read(f"{pattern} RETURN {', '.join(part.fields.values())}", differing=sorted(differing))
    engine.fill("there", {name: "BIGINT" if name == "hash" else "VARCHAR" for name in part.fields}, there)
    engine.fill("differing", {"bucket": "BIGINT"}, [(bucket,) for bucket in sorted(differing)])
    engine.table(f'"{part.plan}"', part.compared, buckets=str(BUCKETS))


def _look_at_values(engine: Tables, server: Server, part: NodePart) -> None:
    """Add to the plan the nodes that have other values than their hash says."""
    columns = ", ".join(f'n."{column}"' for column in part.columns)
    rows = engine.stream("neo4j/all_nodes", columns=columns, hash="hash", table=part.label)
    altered = []
    while ours := {row[0]: row for row in islice(rows, LOOKED_AT)}:
        for theirs in server.read(part.read(), ids=list(ours)):
            *told, hash_ = ours[theirs[0]]
            if list(theirs) != told:
                altered.append((theirs[0], None, hash_))
    engine.fill("altered", {"id": "VARCHAR", "name": "VARCHAR", "hash": "BIGINT"}, altered)
    engine.add(f'"{part.plan}"', "neo4j/altered", plan=part.plan)
