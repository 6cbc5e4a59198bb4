"""The tables of a build, made of statements and decisions: who is who, nodes and edges, and what is said of them.

Invariant: a pure function of the statements and decisions, whoever asks for it: what a build publishes and what
`without` tries out come out of here.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from graph.decisions import Decisions
from graph.engine import Engine
from graph.identity import identify
from graph.projection import project
from graph.reports import write_reports

_COUNTED = ("statements", "mentions", "used", "links")


def make_tables(
    engine: Engine,
    statements: Sequence[Path],
    decisions: Decisions,
    folder: Path,
    *,
    suppressing: Callable[[], Sequence[Path]] | None = None,
    unseen: Collection[str] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> dict[str, int]:
    """Write nodes, edges, identity, names, keys and reports into `folder`; returns counts.

    suppressing: once it is known who is who, gives the files of the statements that stay. unseen: mentions that the
    sources make although no statement tells of them any more. progress: told what is being done.
    """
    progress("who is who")
    engine.parquet("statements", statements)
    identified = identify(engine, decisions)
    known = {mention for (mention,) in engine.rows("reports/mentions")} | set(unseen)
    if suppressing:
        engine.parquet("statements", suppressing())
        identified = identify(engine, decisions)
    progress("nodes, edges and passages")
    project(engine, decisions, folder)
    write_reports(engine, decisions, identified, known, folder)
    return {table: engine.count(table) for table in _COUNTED}
