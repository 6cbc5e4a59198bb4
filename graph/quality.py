"""What a person should look at in a graph: what was not read, what does not conform, what sources or names leave open.

Each rule is a SELECT of graph/sql/quality over the tables and reports of one build, its words in quality.yml. Decisions
are heeded where their folder is given: what is decided is not remarked on again. Nothing here changes anything.
"""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from graph import directory, reports
from graph.decisions import Decisions
from graph.engine import Engine, sql
from graph.opened import Graph
from graph.problem import COLUMNS
from graph.remark import Remark
from graph.rules import rules
from graph.shapes import Violation, violations
from graph.tables import tables
from graph.triples import make_triples

# Tables that several rules read, in the order in which they rest on each other.
_SHARED = ("things", "told", "sources", "places", "apart", "holders", "pairs", "sharing")
# Attributes that hold what a document words in its own way: of these, another wording is no other fact.
_AS_WORDED = ("category", "description", "unitName")
_CROWD = 20  # namesakes; a name that more bear tells too little for pairs to be worth a look


def remarks(
    graph: Graph,
    decisions: Decisions | None = None,
    *,
    shapes: bool = True,
    lang: str = "zh",
    progress: Callable[[str], None] = lambda _: None,
) -> list[Remark]:
    """Everything to remark on, what a person would mend first before the rest.

    decisions: those the graph was built with. shapes: hold it against the SHACL shapes as well. lang: zh or en.
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
        _fill(engine, graph, decisions or Decisions(), found)
        for name in _SHARED:
            engine.table(name, f"quality/{name}", crowd=str(_CROWD))
        as_worded = ", ".join(f"'{name}'" for name in _AS_WORDED)
        return [
            rule.remark(row, lang, common)
            for rule in rules()
            for row in _dicts(engine, f"quality/{rule.name}", as_worded=as_worded)
        ]
