"""What a person should look at in a graph: what was not read, what does not conform, what sources or names leave open.

Each rule is a SELECT of graph/sql/quality over the tables and reports of one build, its words in quality.yml. What the
build's decisions settled is not remarked on again. Nothing here changes anything.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple
from pathlib import Path

from graph import directory, reports
from graph.checking.remark import Remark
from graph.checking.rules import rules
from graph.checking.shapes import Violation, violations
from graph.names import key
from graph.opened import Graph
from graph.problem import inert
from graph.tables import Tables, tables
from graph.triples import make_triples

# Tables that several rules read, in the order in which they rest on each other.
_SHARED = ("things", "told", "sources", "places", "apart", "holders", "pairs", "sharing")
_UNREAD = ("file", "sheet", "number", "column", "value", "reason")
_CROWD = 20  # namesakes; a name that more bear tells too little for pairs to be worth a look


def remarks(
    graph: Graph,
    *,
    shapes: bool = True,
    lang: str = "zh",
    progress: Callable[[str], None] = lambda _: None,
) -> list[Remark]:
    """Everything to remark on, what a person would mend first before the rest.

    shapes: hold it against the SHACL shapes as well. lang: zh or en.
    """
    common = {"report": str(graph.directory / directory.REPORT), "reports": str(graph.folder / reports.FOLDER)}
    with tables(graph.folder) as engine:
        found = list[Violation]()
        if shapes:
            progress("shapes")
            make_triples(engine)
            found = violations(engine)
            engine.drop("triples", "names", "patterns", "chosen")
        progress("rules")
        _fill(engine, graph, found)
        for name in _SHARED:
            engine.table(name, f"quality/{name}", crowd=str(_CROWD))
        return [rule.remark(row, lang, common) for rule in rules() for row in engine.dicts(f"quality/{rule.name}")]


def _fill(engine: Tables, graph: Graph, found: list[Violation]) -> None:
    """The tables that are not of the build's Parquet files: its reports, the decisions, what does not conform."""
    _table(engine, "violations", Violation.__slots__, [astuple(one) for one in found], more="BIGINT")
    _table(engine, "unread", _UNREAD, _unread(graph.directory / directory.REPORT), number="BIGINT")
    for name in ("contradictions", "dangling"):
        _table(engine, name, graph.report(name).columns, graph.report(name).rows())
    named = [(row["class"], key(row["name"]), row["id"]) for row in graph.report("same_names").dicts()]
    _table(engine, "same_names", ("class", "key", "id"), named)
    told = [
        (row["id"], row["property"], _alive(row["value"]), row["shown"] == "True")
        for row in graph.report("disagreements").dicts()
    ]
    _table(engine, "disagreements", ("id", "property", "value", "shown"), told, shown="BOOLEAN")
    decisions = graph.decisions
    chosen = [(row["mention"], row["property"], row["value"], row.place) for row in decisions.review]
    _table(engine, "review", ("mention", "property", "value", "place"), chosen)
    apart = [(a["mention"], b["mention"]) for a, b in decisions.different()]
    _table(engine, "told_apart", ("a", "b"), apart)


def _table(engine: Tables, name: str, columns: Iterable[str], rows: Sequence[Sequence[object]], **kinds: str) -> None:
    engine.fill(name, {f'"{column}"': kinds.get(column, "VARCHAR") for column in columns}, rows)


def _unread(path: Path) -> list[tuple[str | int | None, ...]]:
    """The rows of report.csv, none where nothing was ever read here."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    return [(file, sheet, int(row) if row else None, *rest) for file, sheet, row, *rest in rows]


def _alive(cell: str) -> str:
    """The text of a cell that `inert` may have marked."""
    return cell[1:] if cell.startswith("'") and inert(cell[1:]) == cell else cell
