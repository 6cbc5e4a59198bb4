"""What a build says of itself: who was joined and why, who was left apart, what is undetermined or disputed."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from graph.decisions import Decisions
from graph.engine import Engine
from graph.identity import Identified
from graph.problem import inert
from ontology.schema import Attribute, schema

FOLDER = "reports"
# What documents word differently without disagreeing, stages of one grant, and what no document tells.
_WORDED = ("unitName", "category", "description", "original", "stage", "undetermined")
_GROWING = ("text", "date", "edtf")  # a longer value may say the same more exactly; no number does
REPORTS = {
    "same_names": ("class", "name", "id", "units", "documents", "mentions"),
    "merges": ("class", "name", "id", "mention", "document", "evidence"),
    "undetermined": ("recipient", "honor", "mention", "document"),
    "disagreements": ("class", "name", "id", "property", "value", "shown", "documents"),
}


def write_reports(engine: Engine, decisions: Decisions, identified: Identified, known: set[str], folder: Path) -> None:
    """Write reports/*.csv of a build; needs what `identify` and `project` made.

    known: every mention that a present source makes, those included that are suppressed.
    """
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    single = compared()
    filled = {"single": _names(single), "worded": _names(a for a in single if a.datatype in _GROWING)}
    for name, columns in REPORTS.items():
        _write(target / f"{name}.csv", columns, engine.rows(f"reports/{name}", **filled))
    apart = sorted({(c.mention, c.reason) for c in identified.contradictions})
    _write(target / "contradictions.csv", ("mention", "reason"), apart)
    dangling = [(row.place, row["mention"]) for row in decisions.dangling(known)]
    _write(target / "dangling.csv", ("decision", "mention"), dangling)


def compared() -> list[Attribute]:
    """The attributes of each class of which sources can disagree: those with one value, told of the thing itself."""
    return [
        a
        for c in schema().classes.values()
        for a in c.attributes.values()
        if not a.many and not a.lang_tagged and a.term.name not in _WORDED
    ]


def _names(attributes: Iterable[Attribute]) -> str:
    return ", ".join(f"'{name}'" for name in sorted({a.term.name for a in attributes}))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(columns)
        out.writerows([["" if cell is None else inert(str(cell)) for cell in row] for row in rows])
