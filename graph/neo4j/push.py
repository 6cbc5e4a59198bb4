"""A build onto a server: only what differs is written, in transactions of some rows each, two at a time.

Relationships go before the nodes that they join, and come after them: a step begins when the one before is done.
Invariant: whatever a push that is cut off has left, the next one ends equal to the build; nothing without our hash is
changed or taken away, but relationships of others that hang on a node of ours go with it.
"""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from graph.neo4j.comparison import Comparison, Progress, compare
from graph.neo4j.declared import constraints, declare, indexes
from graph.neo4j.failures import Deadlock, ServerChanged
from graph.neo4j.parts import Change, EdgePart, NodePart, Part
from graph.neo4j.server import Server
from graph.tables import Tables, tables

COUNTED = ("nodes_created", "nodes_deleted", "relationships_created", "relationships_deleted", "properties_set")
BATCH = 10_000  # rows of a transaction
SESSIONS = 2  # that write at the same time
AGAIN = 5  # times that a transaction is written anew
_Job = tuple[str, Iterator[list[Any]]]  # a statement and its rows
_Batch = list[tuple[str, list[list[Any]]]]  # the statements of a transaction, with some of their rows


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
        edges, nodes = self._differed.parts(EdgePart, "gone"), self._differed.parts(NodePart, "gone")
        steps = [self._gone(edges), self._gone(nodes), self._nodes(), self._edges()]
        if self._differed.rows <= self._batch:
            steps = [chain.from_iterable(steps)]
        with ThreadPoolExecutor(SESSIONS) as sessions:
            for jobs in steps:
                waiting = deque[Future[tuple[int, Counter[str]]]]()
                for batch in _batches(jobs, self._batch):
                    waiting.append(sessions.submit(self._transact, batch))
                    if len(waiting) > SESSIONS:  # one is made while the others are written
                        self._count(*waiting.popleft().result())
                for written in waiting:
                    self._count(*written.result())
        return +self._written

    def _count(self, rows: int, written: Counter[str]) -> None:
        self._written.update(written)
        self._done += rows
        self._progress(f"written {self._done:,} of {self._differed.rows:,}")

    def _transact(self, batch: _Batch) -> tuple[int, Counter[str]]:
        """Rows of a transaction, and what the server counted. What waits for another's lock, which waits for this
        one's, is undone by the server, and written again."""
        for _ in range(AGAIN):
            with suppress(Deadlock):
                return self._written_at_once(batch)
        return self._written_at_once(batch)

    def _written_at_once(self, batch: _Batch) -> tuple[int, Counter[str]]:
        """Each statement tells how many of its rows met what they are about."""
        written = Counter[str]()
        with self._server.transaction() as transaction:
            for statement, rows in batch:
                result = transaction.run(statement, rows=rows)
                ((met,),) = result
                if met != len(rows):
                    raise ServerChanged("another program, or another push, changed the server meanwhile; push again")
                counters = result.consume().counters
                written.update({name: getattr(counters, name) for name in COUNTED})
        return sum(len(rows) for _, rows in batch), written

    def _gone(self, parts: Sequence[Part]) -> Iterator[_Job]:
        for part in parts:
            yield part.delete, self._rows("neo4j/gone", plan=part.plan)

    def _nodes(self) -> Iterator[_Job]:
        statements: tuple[tuple[Change, Callable[[NodePart], str]], ...] = (
            ("new", NodePart.create),
            ("changed", NodePart.change),
        )
        for change, statement in statements:
            for part in self._differed.parts(NodePart, change):
                columns = ", ".join(f'n."{column}"' for column in part.columns)
                filled = {"columns": columns, "table": part.label, "plan": part.plan, "change": change}
                yield statement(part), self._rows("neo4j/node_rows", **filled)

    def _edges(self) -> Iterator[_Job]:
        for edges in self._differed.parts(EdgePart, "new"):
            for start, finish in self._engine.rows("neo4j/edge_pairs", plan=edges.plan):
                filled = {"plan": edges.plan, "start": start, "finish": finish}
                yield edges.create(start, finish), self._rows("neo4j/edge_rows", **filled)

    def _rows(self, query: str, **filled: str) -> Iterator[list[Any]]:
        return map(list, self._engine.stream(query, **filled))


def _batches(jobs: Iterable[_Job], size: int) -> Iterator[_Batch]:
    """So many rows each, the last fewer; a statement may go on in the next."""
    batch, left = _Batch(), size
    for statement, rows in jobs:
        while part := list(islice(rows, left)):
            batch.append((statement, part))
            left -= len(part)
            if not left:
                yield batch
                batch, left = _Batch(), size
    if batch:
        yield batch
