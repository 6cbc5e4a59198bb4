"""Human decisions: rows of CSV files that outrank every key. Undo is deleting the row.

identity.csv  case, mention, group, label, by, on, why: mentions of one group are the same, of different groups of one
              case are different. review.csv  mention, property, value, by, on, why: this value is the one to show.
suppress.csv  mention, property, by, on, why: the thing, or one property of it, is taken out of everything.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

from graph.errors import JiangtuError
from ontology.schema import schema

FOLDER = "decisions"
DECISIONS = "decisions.json"  # in a build: what was decided, without who and why
COLUMNS = {
    "identity.csv": ("case", "mention", "group", "label", "by", "on", "why"),
    "review.csv": ("mention", "property", "value", "by", "on", "why"),
    "suppress.csv": ("mention", "property", "by", "on", "why"),
}
_NEEDED = {
    "identity.csv": ("case", "mention", "group"),
    "review.csv": ("mention", "property", "value"),
    "suppress.csv": ("mention",),
}


class BadDecisions(JiangtuError):
    """Decisions that can't be read, or that contradict each other; the message names the rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One decision: where it stands, and its cells."""

    place: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Decisions:
    identity: tuple[Row, ...] = ()
    review: tuple[Row, ...] = ()
    suppress: tuple[Row, ...] = ()

    def same(self) -> Iterator[tuple[str, str]]:
        """(mention, group key): mentions of one key are one thing. The key says where the group's first row stands."""
        first: dict[tuple[str, str], str] = {}
        for row in self.identity:
            yield row["mention"], f"decision|{first.setdefault(_group(row), row.place)}"

    def different(self) -> Iterator[tuple[Row, Row]]:
        """Pairs of rows whose mentions are told apart."""
        cases: dict[str, list[Row]] = defaultdict(list)
        for row in self.identity:
            cases[row["case"]].append(row)
        for rows in cases.values():
            yield from ((a, b) for a, b in combinations(rows, 2) if a["group"] != b["group"])

    def told(self, hidden: Set[tuple[str, str]] = frozenset()) -> list[dict[str, str]]:
        """What each row decides, without the words of who decided; cases and groups are numbered.

        hidden: (mention, property), or of a whole thing no property: which value to show of these is not told.
        """
        numbers: dict[str, str] = {}
        kept = ("mention", "property", "value", "case", "group")
        found = []
        for row in (*self.identity, *self.review, *self.suppress):
            if row["value"] and not hidden.isdisjoint({(row["mention"], row["property"]), (row["mention"], "")}):
                continue
            told = {"place": row.place} | {column: row[column] for column in kept if row[column]}
            for column in ("case", "group"):
                if column in told:
                    told[column] = numbers.setdefault(told[column], str(len(numbers) + 1))
            found.append(told)
        return found

    def dangling(self, known: set[str]) -> list[Row]:
        """Rows about mentions that no present source makes."""
        return [row for row in (*self.identity, *self.review, *self.suppress) if row["mention"] not in known]


def read_decisions(folder: Path | None) -> Decisions:
    """The decisions of a folder; none where none is named. Raises BadDecisions."""
    if folder is None:
        return Decisions()
    if not folder.is_dir():
        raise BadDecisions(f"{folder}: no such folder of decisions")
    known = ", ".join(COLUMNS)
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".csv" and path.name not in COLUMNS:
            raise BadDecisions(f"{path.name}: no decisions go by this name; known: {known}")
    found = {name: tuple(_rows(folder / name)) for name in COLUMNS}
    decisions = Decisions(found["identity.csv"], found["review.csv"], found["suppress.csv"])
    _check(decisions)
    return decisions


def decisions_told(told: Iterable[dict[str, str]]) -> Decisions:
    """Decisions as `told` has them."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for cells in told:
        name = cells["place"].partition(",")[0]
        rows[name].append(Row(cells["place"], {k: v for k, v in cells.items() if k != "place"}))
    return Decisions(*(tuple(rows[name]) for name in COLUMNS))


def _rows(path: Path) -> Iterator[Row]:
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            unknown = set(reader.fieldnames or ()) - set(COLUMNS[path.name])
            if unknown:
                raise BadDecisions(f"{path.name}: no such column: {', '.join(sorted(unknown))}")
            for cells in reader:
                row = Row(f"{path.name}, row {reader.line_num}", {k: (v or "").strip() for k, v in cells.items() if k})
                lacking = [column for column in _NEEDED[path.name] if not row[column]]
                if lacking:
                    raise BadDecisions(f"{row.place}: {', '.join(lacking)} is empty")
                node_class = schema().classes.get(row["mention"].partition("/")[0])
                if node_class is None:
                    raise BadDecisions(f"{row.place}: not the id of a mention: {row['mention']}")
                if row["property"] and row["property"] not in {**node_class.attributes, **node_class.links}:
                    raise BadDecisions(f"{row.place}: {node_class.term.name} has no property {row['property']}")
                yield row
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadDecisions(f"{path.name}: not CSV in UTF-8 ({error})") from None


def _group(row: Row) -> tuple[str, str]:
    return row["case"], row["group"]


def _check(decisions: Decisions) -> None:
    """Same and different must not meet: A with B, B with C, and A not with C, stops the build."""
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for mention, group in decisions.same():
        first, second = sorted((top(mention), top(group)))
        parent[second] = first
    for _, rows in groupby(sorted(decisions.identity, key=_group), key=_group):
        listed = list(rows)
        for row in listed[1:]:
            if row["mention"].partition("/")[0] != listed[0]["mention"].partition("/")[0]:
                raise BadDecisions(f"{listed[0].place} and {row.place} make things of different classes the same")
    for a, b in decisions.different():
        if top(a["mention"]) == top(b["mention"]):
            raise BadDecisions(
                f"decisions contradict each other: {a.place} and {b.place} are told apart, and made the same"
            )
