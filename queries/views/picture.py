"""A picture: what a page draws and tells, with every fact and document that it rests on.

Invariant: a picture is plain data; it has no colours and no markup, and holds texts of records only as texts. Facts
and documents stand once, others point to them by their index. `json` is what a page embeds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

Words = Mapping[str, str]  # language of people → text
Cell = Words | str | int | float | bool | list[str] | None


@dataclass(frozen=True, slots=True)
class Node:
    """x, y: where it stands, to the right and down, so that a label of `BOX` size (layout.py) fits at scale 1.

    keys: pinyin and its initials. weight: its links in the picture; of a community its members. href: of its own page
    in a site. facts: indexes.
    """

    id: str
    name: str
    label: str
    level: str | None
    years: tuple[int, ...]
    names: tuple[str, ...]
    keys: tuple[str, ...]
    x: float
    y: float
    weight: int
    href: str | None
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """id: of the node that stands for a grant, a post, a contribution or a figure (with `:` and a number where it
    joins more than two things); of a direct relation its ends and name. words: what to write on it."""

    id: str
    start: str
    end: str
    relation: str
    words: Words
    level: str | None
    years: tuple[int, ...]
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """document: index; None where no document says so. more: how often that document says the same in other places.
    differs: another source tells it differently."""

    about: Words
    value: Words | str
    document: int | None
    place: str | None
    quote: str | None
    basis: str | None
    more: int | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Document:
    id: str
    title: str
    date: str | None
    publisher: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Clause:
    words: Words
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a timeline. node: id of what it leads to."""

    year: int
    date: str | None
    words: Words
    node: str | None
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    words: Words
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """The answer of a canned question. ids: for each cell the node that it names, or None."""

    title: Words
    description: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    ids: tuple[tuple[str | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """kind: person, path, overview … subtitle: what it shows, counted. left_out: what is not drawn. center: id of the
    thing; ends: of a path. build: of the graph, shortened. made_of: number of documents of the graph.

    classes, levels (in the order of the ladder), relations: those that occur.
    """

    kind: str
    title: Words
    subtitle: Words
    lang: str
    left_out: Words | None
    center: str | None
    ends: tuple[str, ...]
    build: str
    made_of: int
    classes: Mapping[str, Words]
    levels: Mapping[str, Words]
    relations: Mapping[str, Words]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...]
    documents: tuple[Document, ...]
    profile: tuple[tuple[Clause, ...], ...]
    timeline: tuple[Moment, ...]
    table: Table | None

    def json(self) -> dict[str, Any]:
        """The picture as JSON has it: what is empty is left out."""
        return _object(self)


# Rows are what they are: an empty cell keeps its place.
_WHOLE = ("rows", "ids")
_CALLED = {"label": "class", "start": "from", "end": "to"}  # words that Python keeps for itself


def _object(told: Any) -> dict[str, Any]:
    found = {}
    for attribute, name in _names(type(told)):  # type: ignore[arg-type]
        value = getattr(told, attribute)
        if value is None or value is False or value == () or value == {}:
            continue
        found[name] = _plain(value) if type(value) in _NESTED and attribute not in _WHOLE else value
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) if type(item) in _NESTED else item for item in value]
    return _object(value)


@cache
def _names(kind: Any) -> tuple[tuple[str, str], ...]:
    """Attribute and name in JSON of each field."""
    return tuple((part.name, _CALLED.get(part.name, part.name)) for part in fields(kind))


_NESTED = (tuple, Node, Edge, Fact, Document, Clause, Moment, Column, Table)
