"""A drawing: marks at places, which a template turns into SVG; what is drawn of a table, and what is not.

Invariant: every number that is drawn is a cell of the table; styles are names of classes, colours are the page's.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from graph.analytics.measure import Column, Plot, Table
from queries.report.cells import shower
from queries.report.geometry import LINE, SIZE

WIDE = 480  # of every drawing
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    kind: ClassVar[str] = "line"
    x1: float
    y1: float
    x2: float
    y2: float
    style: str


@dataclass(frozen=True, slots=True)
class Box:
    """shade: how full its colour is, between 0 and 1."""

    kind: ClassVar[str] = "box"
    x: float
    y: float
    width: float
    height: float
    style: str
    shade: float = 1


@dataclass(frozen=True, slots=True)
class Path:
    """A line or an area through points; several where it is broken."""

    kind: ClassVar[str] = "path"
    way: str
    style: str


@dataclass(frozen=True, slots=True)
class Dot:
    """shape: the number of one, so that what is told apart by colour is told apart without, too."""

    kind: ClassVar[str] = "dot"
    x: float
    y: float
    style: str
    shape: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of words, the first at y. turn: degrees, about its place."""

    kind: ClassVar[str] = "label"
    x: float
    y: float
    lines: tuple[str, ...]
    style: str = ""
    anchor: Literal["start", "middle", "end"] = "start"
    turn: int = 0


Mark = Line | Box | Path | Dot | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """title: what it shows. told: the same in words, for who does not see it. beside: what of the table is not drawn,
    and what marks mean."""

    title: str
    told: str
    height: float
    marks: tuple[Mark, ...]
    beside: tuple[str, ...] = ()
    width: float = WIDE


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a plot draws of its table. rows: those that it takes, all of them."""

    plot: Plot
    table: Table
    rows: Sequence[Row]
    lang: str

    def column(self, name: str) -> Column:
        return next(column for column in self.table.columns if column.name == name)

    def words(self, name: str) -> str:
        return self.column(name).words[self.lang]

    def show(self, name: str, values: Sequence[Any] = ()) -> Callable[[Any], str]:
        """What shows values of a column; values: those whose decimals it suits, else all."""
        return shower(self.column(name), values or [row[name] for row in self.rows], self.lang)

    def tick(self, name: str, marks: Sequence[float]) -> Callable[[Any], str]:
        """What shows the marks of an axis: with as many decimals as they have, and no more."""
        return shower(self.column(name), marks, self.lang, exact=True)

    @property
    def whole(self) -> bool:
        """Whether what is drawn along the numbers has no fractions."""
        names = {"bars": self.plot.x, "ranges": self.plot.x or self.plot.low}
        return self.column(names.get(self.plot.kind, self.plot.y)).kind in ("integer", "year")


def taken(plot: Plot, table: Table, rows: Sequence[Sequence[Any]], lang: str) -> Drawn:
    """The rows that a plot takes, by the columns' names."""
    names = [column.name for column in table.columns]
    told = (dict(zip(names, row, strict=True)) for row in rows)
    return Drawn(plot, table, [row for row in told if all(row[k] == v for k, v in plot.where.items())], lang)


def number(value: Any) -> float | None:
    """A value that can be drawn, or None."""
    fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return float(value) if fits else None


def middle(y: float, lines: int = 1) -> float:
    """The base line of the first of so many lines that are centred on y."""
    return round(y + SIZE * 0.36 - LINE * (lines - 1) / 2, 1)
