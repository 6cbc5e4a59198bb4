"""A graph without one of its documents: made of the statements that are left, and compared with the graph that is.

Invariant: what is left is made as a build makes it, in a scratch folder; the graph directory is only read.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from graph.asked import Asked
from graph.decisions import Decisions
from graph.difference.blame import Blame
from graph.difference.compared import SIDES, Compared
from graph.difference.difference import changes
from graph.engine import Engine
from graph.errors import EngineFailed, JiangtuError
from graph.finding import Found, find_one
from graph.making import make_tables
from graph.manifest import read_manifest
from graph.path import MANY, path
from graph.path import Path as Route
from graph.reading import Read
from graph.reports import FOLDER
from graph.without.connected import parted
from graph.without.left import statements_left
from graph.without.reasons import Reasons
from graph.without.withdrawal import Fall, Move, Named, Way, Withdrawal

_RANKED = {"granted": "GRANTED_TO.*.parquet", "credited": "CREDITED_TO.Conferral.Company.parquet"}


class NotWithdrawable(JiangtuError):
    """A vocabulary: it is part of the program, and no record."""


class Decided(Asked, Protocol):
    @property
    def decisions(self) -> Decisions: ...


def without(graph: Decided, document: str, paths: Sequence[tuple[str, str]] = (), memory: str = "1GB") -> Withdrawal:
    """What would fall if a document were withdrawn; see `Graph.without`. memory: bound of the engine."""
    import duckdb

    found = find_one(graph, document, ("Document",))
    ends = [(find_one(graph, start), find_one(graph, end)) for start, end in paths]
    try:
        with TemporaryDirectory(prefix="jiangtu-", ignore_cleanup_errors=True) as scratch:
            folder = Path(scratch) / "left"
            statements = make_left(graph, found.id, folder, memory)
            with Engine(Path(scratch) / "comparing", memory) as engine:
                return _compared(engine, graph, found, folder, statements, ends)
    except duckdb.Error as error:
        raise EngineFailed(f"the engine gave up: {str(error).splitlines()[0]}") from error


def make_left(graph: Decided, document: str, folder: Path, memory: str = "1GB") -> list[Path]:
    """Make the tables that a build without a document would have, by its id, in a new `folder`.

    Returns the files of the statements that are left. Raises NotWithdrawable.
    """
    if graph.ask("without/listing", id=document) != [(0,)]:
        raise NotWithdrawable(f"{document} is a vocabulary, which is part of the program: only records are withdrawn")
    withdrawn = [mention for (mention,) in graph.ask("without/mentions", id=document)]
    files = sorted((graph.folder / "statements").iterdir())
    with Engine(folder / "engine", memory) as engine:
        left = statements_left(engine, files, withdrawn, folder / "statements")
        make_tables(engine, left, graph.decisions, folder, unseen=_unseen(graph))
    return left


def _unseen(graph: Decided) -> set[str]:
    """Mentions of decisions that a source makes and no statement tells of: they are suppressed."""
    with (graph.folder / FOLDER / "dangling.csv").open(encoding="utf-8-sig", newline="") as file:
        dangling = {row["mention"] for row in csv.DictReader(file)}
    decisions = graph.decisions
    decided = {row["mention"] for row in (*decisions.identity, *decisions.review, *decisions.suppress)}
    seen = {mention for (mention,) in graph.ask("without/seen", mentions=sorted(decided))}
    return decided - dangling - seen


def _compared(
    engine: Engine,
    graph: Decided,
    document: Found,
    folder: Path,
    statements: Sequence[Path],
    ends: Sequence[tuple[Found, Found]],
) -> Withdrawal:
    compared = Compared(engine, graph.folder, folder, read_manifest(graph.folder).suppressed)
    withdrawn = graph.ask("without/mentions", id=document.id)
    engine.fill("withdrawn", {"mention": "VARCHAR"}, withdrawn)
    engine.parquet("all_statements", sorted((graph.folder / "statements").iterdir()))
    engine.parquet("new_statements", statements)
    found = changes(compared, Blame(compared, {}, ("sources",), suppressed=False))
    reasons = Reasons(compared, document.id)
    ((told, shared, others),) = engine.rows("without/facts")
    groups = parted(engine)
    names = _names(engine, "new", {id_ for group in groups for id_ in group})
    return Withdrawal(
        document,
        told,
        shared,
        others,
        tuple(Fall(change, reasons.of(change)) for change in found),
        tuple(_moves(engine, graph.folder, folder)),
        tuple(tuple(Named(id_, names[id_]) for id_ in group) for group in groups),
        tuple(_ways(engine, graph, folder, statements, ends)),
    )


def _moves(engine: Engine, old: Path, new: Path) -> Iterator[Move]:
    for side, folder in zip(SIDES, (old, new), strict=True):
        for view, pattern in _RANKED.items():
            engine.parquet(f"{side}_{view}", sorted((folder / "edges").glob(pattern)))
        engine.table(f"{side}_ranked", "without/ranked", side=side)
    rows = engine.rows("without/moves")
    names = _names(engine, "old", {was for _, was, *_ in rows})
    for ranking, was, now, before, after, place, place_now in rows:
        yield Move(ranking, names[was], before, after, place, place_now, was, now)


def _ways(
    engine: Engine, graph: Decided, folder: Path, statements: Sequence[Path], ends: Sequence[tuple[Found, Found]]
) -> Iterator[Way]:
    """How pairs are connected before and after. What comes apart is connected as any of its parts is."""
    if not ends:
        return
    same: dict[str, list[str]] = defaultdict(list)
    for was, now in engine.rows("without/same"):
        same[was].append(now)
    with Read(graph.directory, folder, statements) as left:
        for start, end in ends:
            pairs = [(a, b) for a in same[start.id] for b in same[end.id]]
            after = sorted((way for pair in pairs for way in path(left, *pair)), key=_length)
            yield Way(start, end, tuple(path(graph, start.id, end.id)), tuple(after[:MANY]))


def _length(way: Route) -> tuple[int, list[str]]:
    return len(way), [way[0].start.id, *(step.end.id for step in way)]


def _names(engine: Engine, side: str, ids: set[str]) -> dict[str, str]:
    engine.fill("called", {"id": "VARCHAR"}, [(id_,) for id_ in sorted(ids)])
    return dict(engine.rows("without/shown_as", side=side))
