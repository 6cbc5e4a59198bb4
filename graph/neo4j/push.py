"""A build onto a server: only what differs is written, in transactions of some rows each.

Invariant: whatever a push that is cut off has left, the next one ends equal to the build; nothing without our hash is
changed or taken away, but relationships of others that hang on a node of ours go with it.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.neo4j.comparison import Comparison, Progress, compare
from graph.neo4j.declared import constraints, declare, indexes
from graph.neo4j.failures import ServerChanged
from graph.neo4j.parts import Change, EdgePart, NodePart, Part
from graph.neo4j.server import Server
from graph.tables import Tables, tables

if TYPE_CHECKING:
    from neo4j import Transaction

COUNTED = ("nodes_created", "nodes_deleted", "relationships_created", "relationships_deleted", "properties_set")
BATCH = 10_000  # rows of a transaction
_Job = tuple[str, Iterator[list[Any]]]  # a statement and its rows


@dataclass(frozen=True, slots=True)
class Pushed:
    """differed: before. written: what the server counted, such as `nodes_created`, and nothing that it counted none of.
    declared: constraints and indexes made. seconds: of writing rows."""

    differed: Comparison
    written: Mapping[str, int]
    declared: int
    seconds: float


def push(
    build: Path, server: Server, *, batch: int = BATCH, values: bool = False, progress: Progress = lambda _: None
) -> Pushed:
    """Make the server hold a build, in a folder, beside what others have there. values: as in `compare`.

    Where no more than a batch differs, readers see all of it at once. Raises NoServer, ServerLost, ServerChanged or
    EngineFailed; another push finishes it.
    """
    with tables(build) as engine:
        progress("declaring what is unique")
        declared = declare(server, constraints())
        differed = compare(engine, server, progress, values=values)
        start = time.perf_counter()
        written = _Writing(engine, server, differed, batch, progress).write()
        seconds = time.perf_counter() - start
        progress("making indexes")
        declared += declare(server, indexes())
        return Pushed(differed, written, declared, seconds)


class _Writing:
    """The writing of what differs, in transactions of a batch of rows."""

    def __init__(self, engine: Tables, server: Server, differed: Comparison, batch: int, progress: Progress) -> None:
        self._engine, self._server, self._differed = engine, server, differed
        self._batch, self._progress, self._done = batch, progress, 0
        self._written = Counter[str]()

    def write(self) -> Counter[str]:
        """What the server counted."""
        jobs = self._jobs()
        job = next(jobs, None)
        while job:
            with self._server.transaction() as transaction:
                left = self._batch
                while job and left:
                    statement, rows = job
                    written = self._run(transaction, statement, list(islice(rows, left)))
                    left -= written
                    if left:
                        job = next(jobs, None)
            self._done += self._batch - left
            self._progress(f"written {self._done:,} of {self._differed.rows:,}")
        return +self._written

    def _run(self, transaction: "Transaction", statement: str, rows: list[list[Any]]) -> int:
        """Each statement tells how many of its rows met what they are about."""
        if not rows:
            return 0
        result = transaction.run(statement, rows=rows)
        ((met,),) = result
        counters = result.consume().counters
        self._written.update({name: getattr(counters, name) for name in COUNTED})
        if met != len(rows):
            raise ServerChanged("another program, or another push, changed the server meanwhile; push again")
        return len(rows)

    def _jobs(self) -> Iterator[_Job]:
        """Relationships go before the nodes that they join, and come after them."""
        gone: list[Part] = [*self._differed.parts(EdgePart, "gone"), *self._differed.parts(NodePart, "gone")]
        for part in gone:
            yield part.delete, self._rows("neo4j/gone", plan=part.plan)
        yield from self._nodes("new", NodePart.create)
        yield from self._nodes("changed", NodePart.change)
        for edges in self._differed.parts(EdgePart, "new"):
            for start, finish in self._engine.rows("neo4j/edge_pairs", plan=edges.plan):
                filled = {"plan": edges.plan, "start": start, "finish": finish}
                yield edges.create(start, finish), self._rows("neo4j/edge_rows", **filled)

    def _nodes(self, change: Change, statement: Callable[[NodePart], str]) -> Iterator[_Job]:
        for part in self._differed.parts(NodePart, change):
            columns = ", ".join(f'n."{column}"' for column in part.columns)
            filled = {"columns": columns, "table": part.label, "plan": part.plan, "change": change}
            yield statement(part), self._rows("neo4j/node_rows", **filled)

    def _rows(self, query: str, **filled: str) -> Iterator[list[Any]]:
        return map(list, self._engine.stream(query, **filled))
