"""Lines and steps over a year or a number: one for each group, its name at its end, its low and high as a band.

A point without a number breaks its line; groups differ by colour, dashes and dots.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from queries.report.drawing import WIDE, Dot, Drawing, Drawn, Label, Line, Mark, Path, Row, middle, number
from queries.report.geometry import LINE, SIZE, Scale, apart, inside, ticks, width, wrapped
from queries.report.wording import said, several

_NAMES, _GAP, _TOP, _HIGH, _DOTS = 140, 8, 26, 210, 30  # the widest name of a line; …; the most points that get dots
_TOLD = 6  # lines that are told of in words


class _Series(NamedTuple):
    name: str
    place: int
    rows: list[Row]

    @property
    def style(self) -> str:
        """Colours come again after eight, dashes after five: forty lines differ."""
        return f"s{self.place % 8} d{self.place % 5}"


def lines(drawn: Drawn) -> Drawing:
    plot, told = drawn.plot, list(_series(drawn))
    rows = [row for series in told for row in series.rows]
    xs = [number(row[plot.x]) or 0.0 for row in rows]
    high = max(_HIGH, (LINE + 2) * len(told))
    y = _vertical(drawn, rows, _TOP + high)
    marks = ticks(y.low, y.high, 5, whole=drawn.whole)
    numbers = drawn.tick(plot.y, marks)
    left = max(width(numbers(mark)) for mark in marks) + _GAP
    names = [wrapped(series.name, _NAMES) for series in told] if plot.group else []
    right = WIDE - (max((width(line) for name in names for line in name), default=0) + 2 * _GAP)
    x = Scale(min(xs, default=0), max(xs, default=1), left + 4, right)
    drawing: list[Mark] = []
    for mark in marks:
        drawing.append(Line(left, y(mark), right, y(mark), "zero" if mark == 0 else "grid"))
        drawing.append(Label(left - _GAP, middle(y(mark)), (numbers(mark),), "tick", "end"))
    drawing += _foot(drawn, x, _TOP + high)
    drawing.append(Label(0, SIZE, (wrapped(drawn.words(plot.y), WIDE - 10, 1)[0],), "axis"))
    for series in told:
        drawing += _line(drawn, series, x, y)
    if plot.group:
        drawing += _names(drawn, told, names, x, y)
    return Drawing(
        title=plot.title[drawn.lang],
        told=_told(drawn, told),
        height=_TOP + high + 2 * LINE + 10,
        marks=tuple(drawing),
        beside=tuple(_beside(drawn, told)),
    )


def _series(drawn: Drawn) -> Iterator[_Series]:
    """The first groups, each with its rows that have a place, by that."""
    plot = drawn.plot
    groups: dict[object, list[Row]] = {}
    for row in drawn.rows:
        groups.setdefault(row[plot.group] if plot.group else None, []).append(row)
    show = drawn.show(plot.group) if plot.group else str
    for place, (group, rows) in enumerate(list(groups.items())[: plot.most]):
        placed = [row for row in rows if number(row[plot.x]) is not None]
        yield _Series(show(group), place, sorted(placed, key=lambda row: row[plot.x]))


def _vertical(drawn: Drawn, rows: Sequence[Row], bottom: float) -> Scale:
    """Counts and shares begin at nought; so does what comes near it."""
    plot = drawn.plot
    names = [name for name in (plot.y, plot.low, plot.high) if name]
    values = [n for row in rows for name in names if (n := number(row[name])) is not None]
    low, high = min(values, default=0), max(values, default=1)
    if drawn.column(plot.y).kind in ("integer", "share") or 0 < low < 0.6 * high:
        low, high = min(low, 0), max(high, 0)
    marks = ticks(low, high, 5, whole=drawn.whole)
    if drawn.column(plot.y).kind == "share" and high <= 1 < marks[-1]:
        marks = [*inside(marks, low, 1), 1]
    return Scale(marks[0], marks[-1], bottom, _TOP)


def _foot(drawn: Drawn, x: Scale, bottom: float) -> Iterator[Mark]:
    whole = drawn.column(drawn.plot.x).kind in ("year", "integer")
    name = wrapped(drawn.words(drawn.plot.x), WIDE - 10, 1)[0]
    for most in (7, 6, 5, 4, 3, 2, 1):
        marks = inside(ticks(x.low, x.high, most, whole=whole), x.low, x.high) or [x.low]
        show = drawn.tick(drawn.plot.x, marks)
        room = min((x(b) - x(a) for a, b in pairwise(marks)), default=WIDE)
        if max(width(show(mark)) for mark in marks) + _GAP <= room:
            break
    for mark in marks:
        yield Line(x(mark), bottom, x(mark), bottom + 4, "zero")
        yield Label(x(mark), bottom + LINE + 2, (show(mark),), "tick", "middle")
    yield Label(min(x.start, max(0, WIDE - width(name))), bottom + 2 * LINE + 4, (name,), "axis")


def _line(drawn: Drawn, series: _Series, x: Scale, y: Scale) -> Iterator[Mark]:
    plot = drawn.plot
    if plot.low and plot.high:
        for part in _parts(series.rows, plot.low, plot.high):
            upper = _corners(plot.kind, [(x(r[plot.x]), y(r[plot.high])) for r in part])
            lower = _corners(plot.kind, [(x(r[plot.x]), y(r[plot.low])) for r in part])
            yield Path(_way([*upper, *reversed(lower)]) + "Z", f"band s{series.place % 8}")
    parts = list(_parts(series.rows, plot.y))
    ways = (_way(_corners(plot.kind, [(x(r[plot.x]), y(r[plot.y])) for r in part])) for part in parts)
    if way := "".join(ways):
        yield Path(way, f"line {series.style}")
    points = [row for part in parts for row in part]
    dotted = points if len(points) <= _DOTS and plot.kind == "lines" else points[-1:]
    for row in dotted:
        yield Dot(x(row[plot.x]), y(row[plot.y]), f"s{series.place % 8}", series.place % 5)


def _parts(rows: Sequence[Row], *names: str) -> Iterator[list[Row]]:
    """Rows that follow each other and have numbers."""
    part: list[Row] = []
    for row in rows:
        if all(number(row[name]) is not None for name in names):
            part.append(row)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _corners(kind: str, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Of steps each point stays until the next."""
    if kind != "steps":
        return points
    after = [(after[0], before[1]) for before, after in pairwise(points)]
    return [corner for pair in zip(points, [*after, points[-1]], strict=True) for corner in dict.fromkeys(pair)]


def _way(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _names(drawn: Drawn, told: Sequence[_Series], names: list[list[str]], x: Scale, y: Scale) -> Iterator[Mark]:
    """A name beside the end of each line, moved where others would lie over it; a thin line leads there."""
    plot = drawn.plot
    ends = [[row for row in series.rows if number(row[plot.y]) is not None][-1:] for series in told]
    last = {n: (x(row[plot.x]), y(row[plot.y])) for n, end in enumerate(ends) for row in end}
    most = max((len(names[n]) for n in last), default=1)
    places = apart([at for _, at in last.values()], LINE * most, y.end, y.start)
    for (n, (start, at)), place in zip(last.items(), places, strict=True):
        style = f"s{told[n].place % 8}"
        if x.end - start > _GAP or abs(place - at) > _GAP:
            yield Line(start + 5, at, x.end + _GAP - 3, round(place, 1), "leader")
        yield Label(x.end + _GAP, middle(place, len(names[n])), tuple(names[n]), f"name {style}")


def _told(drawn: Drawn, told: Sequence[_Series]) -> str:
    plot = drawn.plot
    x, y = drawn.show(plot.x), drawn.show(plot.y)
    words = {"count": len(told), "x": drawn.words(plot.x), "y": drawn.words(plot.y)}
    text = said(drawn.lang, "told_lines" if plot.group else "told_line", **words)
    for series in told[:_TOLD]:
        rows = [row for row in series.rows if number(row[plot.y]) is not None]
        if rows:
            ends = {"from": x(rows[0][plot.x]), "to": x(rows[-1][plot.x])}
            values = {"first": y(rows[0][plot.y]), "last": y(rows[-1][plot.y])}
            name = series.name if plot.group else drawn.words(plot.y)
            text += said(drawn.lang, "told_series", name=name, **ends, **values)
    return text


def _beside(drawn: Drawn, told: Sequence[_Series]) -> Iterator[str]:
    plot = drawn.plot
    if plot.low and plot.high:
        yield said(drawn.lang, "band", low=drawn.words(plot.low), high=drawn.words(plot.high))
    groups = len({row[plot.group] for row in drawn.rows}) if plot.group else 1
    if groups > len(told):
        yield said(drawn.lang, "first_drawn", count=len(told), all=several(drawn.lang, "groups", groups))
    placed = sum(number(row[plot.x]) is not None for row in drawn.rows)
    if placed < len(drawn.rows):
        count = several(drawn.lang, "rows", len(drawn.rows) - placed)
        yield said(drawn.lang, "no_place", count=count, x=drawn.words(plot.x))
