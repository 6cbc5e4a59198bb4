"""A measure: what it tells, what it assumes, and the tables and plots it gives, as <name>.yml beside its module says.

Each is a module in a folder here, with a function of the same name, from a Study to the rows of each table. The words,
in both languages, lie in the .yml; adding a measure is adding the two files and its name below.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from graph.answer import QueryInvalid
from ontology.schema import schema

# Measure → its folder, in the order in which they are read: what the records cover comes before what follows from it.
FOLDERS: Mapping[str, str] = {
    "coverage": "coverage",
    "rankings": "rankings",
    "concentration": "concentration",
    "ladder": "ladder",
    "turnover": "turnover",
    **dict.fromkeys(("centrality", "communities", "assortativity", "cohesion"), "networks"),
}
NAMES = tuple(FOLDERS)
Words = Mapping[str, str]  # language of people → text
Kind = Literal["text", "integer", "number", "share", "year", "boolean", "id", "class", "code"]


class NoSuchMeasure(QueryInvalid):
    """A measure that there is not; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Column:
    """kind: `share` is between 0 and 1; `id` is of a node, `jiangtu why` tells all of it; `class` a class of nodes;
    `code` one of codes, told as what it is called. A number whose name is `p` or begins with `p_` is a p-value."""

    name: str
    words: Words
    kind: Kind = "text"
    codes: Mapping[str, Words] = field(default_factory=dict)
    aside: bool = False

    def shown(self, value: Any, lang: str) -> Any:
        """A value as people read it: a code by its name."""
        return self.codes[value][lang] if value in self.codes else value


@dataclass(frozen=True, slots=True)
class Table:
    """note: what a row is, and how its numbers are made. shown: rows that a report shows, the CSV having all. evidence:
    the table whose rows a row here counts, or none where the ids in the row are evidence enough."""

    name: str
    title: Words
    note: Words
    columns: tuple[Column, ...]
    shown: int = 20
    evidence: str = ""

    @property
    def visible(self) -> dict[int, Column]:
        """The columns that a page or the screen shows, by their places."""
        return {place: column for place, column in enumerate(self.columns) if not column.aside}


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing of a table. kind: `bars` (y a text, x a number), `lines` (x a year or number), `steps` (lines that
    stay until the next), `ranges` (from low to high, y a text), `matrix` (x and y texts, `value` its shade).

    x, y, low, high, value, group: columns. where: column → the value that a row must have to be drawn. most: rows, the
    first; of lines and steps groups, of a matrix columns and lines.
    """

    kind: Literal["bars", "lines", "steps", "ranges", "matrix"]
    table: str
    title: Words
    x: str = ""
    y: str = ""
    low: str = ""
    high: str = ""
    value: str = ""
    group: str = ""
    where: Mapping[str, Any] = field(default_factory=dict)
    most: int = 15


@dataclass(frozen=True, slots=True)
class Measure:
    """assumptions: what must hold for the numbers to mean what they say, a sentence each."""

    name: str
    title: Words
    description: Words
    assumptions: tuple[Words, ...]
    tables: Mapping[str, Table]
    plots: tuple[Plot, ...]


@cache
def measure(name: str) -> Measure:
    """Raises NoSuchMeasure."""
    import yaml

    if name not in NAMES:
        raise NoSuchMeasure(f"no measure {name!r}; there are: {', '.join(NAMES)}")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    file = files(__name__.rpartition(".")[0]).joinpath(FOLDERS[name], f"{name}.yml")
    told = yaml.load(file.read_text("utf-8"), loader)
    return Measure(
        name=name,
        title=told["title"],
        description=told["description"],
        assumptions=tuple(told["assumptions"]),
        tables={table: _table(table, entry) for table, entry in told["tables"].items()},
        plots=tuple(Plot(**plot) for plot in told.get("plots", ())),
    )


def _table(name: str, told: dict[str, Any]) -> Table:
    columns = tuple(_column(column, entry) for column, entry in told.pop("columns").items())
    return Table(name, columns=columns, **told)


def _column(name: str, told: dict[str, Any]) -> Column:
    kind, codes = told.get("type", "text"), dict(told.get("labels", {}))
    if kind == "class":
        codes = {label: node_class.term.labels for label, node_class in schema().classes.items()}
    elif kind == "property":  # a code, the names of the vocabulary being what it is called
        kind, codes = "code", _properties() | codes
    elif of := told.get("of"):
        label, attribute = of.split(".")
        codes = {c.notation: c.labels for c in schema().classes[label].attributes[attribute].codes} | codes
    return Column(name, {lang: told[lang] for lang in ("zh", "en")}, kind, codes, told.get("aside", False))


@cache
def _properties() -> dict[str, Words]:
    """Attributes and relations of every class, by their names."""
    named = dict[str, Words]()
    for node_class in schema().classes.values():
        terms = [part.term for part in node_class.attributes.values()] + [
            link.term for link in node_class.links.values()
        ]
        named |= {term.name: term.labels for term in terms}
    return named
