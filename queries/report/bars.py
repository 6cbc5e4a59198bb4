"""Bars and ranges: a line of the drawing a row, its words on the left, its number at the end.

A row without a number keeps its line, and `—`. Where there are groups, rows of one `y` after another stand together,
and each line's group is told beside its number.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from queries.report.cells import NONE
from queries.report.drawing import WIDE, Box, Dot, Drawing, Drawn, Label, Line, Mark, Row, middle, number
from queries.report.geometry import LINE, Scale, inside, ticks, width, wrapped
from queries.report.wording import said, several

_GUTTER, _ROW, _GAP, _TOP = 170, 20, 8, 6  # the widest words; a row; between two things; above all


class _Bar(NamedTuple):
    """thing: its words. end: its number in words, and its group. color: the class of its colour."""

    row: Row
    thing: str
    value: float | None
    low: float | None
    high: float | None
    end: str
    color: str


def bars(drawn: Drawn) -> Drawing:
    rows = list(_bars(drawn, drawn.rows[: drawn.plot.most]))
    things = [list(of) for _, of in groupby(enumerate(rows), key=lambda n: n[1].thing if drawn.plot.group else n[0])]
    gutter = min(_GUTTER, max(width(bar.thing) for bar in rows)) + _GAP
    scale, marks = _scale(drawn, rows, gutter), list[Mark]()
    y: float = _TOP
    for of in things:
        lines = wrapped(of[0][1].thing, gutter - _GAP)
        high = max(_ROW * len(of), LINE * len(lines)) + _GAP
        marks.append(Label(gutter - _GAP, middle(y + high / 2, len(lines)), tuple(lines), "thing", "end"))
        first = y + (high - _ROW * len(of)) / 2
        for place, (_, bar) in enumerate(of):
            marks += _bar(drawn.plot.kind, bar, scale, round(first + _ROW * (place + 0.5), 1))
        y += high
    return Drawing(
        title=drawn.plot.title[drawn.lang],
        told=_told(drawn, rows),
        height=y + LINE * 2 + 8,
        marks=(*_foot(drawn, scale, y), *marks),
        beside=tuple(_beside(drawn, rows)),
    )


def _value(drawn: Drawn) -> str:
    return drawn.plot.x or drawn.plot.low


def _bars(drawn: Drawn, rows: Sequence[Row]) -> Iterator[_Bar]:
    plot, name = drawn.plot, _value(drawn)
    thing, show = (drawn.show(column, [row[column] for row in rows]) for column in (plot.y, name))
    last = drawn.show(plot.high, [row[plot.high] for row in rows]) if plot.high else None
    group = drawn.show(plot.group, [row[plot.group] for row in rows]) if plot.group else None
    places = {value: n for n, value in enumerate(dict.fromkeys(row[plot.group] for row in rows if plot.group))}
    for row in rows:
        low, high = (number(row[column]) if column else None for column in (plot.low, plot.high))
        end = show(row[name])
        if not plot.x and last and low is not None:
            end = f"{end} – {last(row[plot.high])}"
        yield _Bar(
            row=row,
            thing=thing(row[plot.y]),
            value=number(row[plot.x]) if plot.x else None,
            low=low,
            high=high,
            end=f"{end}  {group(row[plot.group])}" if group else end,
            color=f"s{places[row[plot.group]] % 8}" if group else "s0",
        )


def _scale(drawn: Drawn, rows: Sequence[_Bar], gutter: float) -> Scale:
    values = [n for bar in rows for n in (bar.value, bar.low, bar.high) if n is not None]
    if drawn.plot.kind == "bars" or drawn.column(_value(drawn)).kind in ("integer", "share"):
        values.append(0)
    marks = ticks(min(values, default=0), max(values, default=1), 4, whole=drawn.whole)
    ends = max(width(bar.end) for bar in rows) + _GAP
    return Scale(marks[0], marks[-1], gutter, max(gutter + 80, WIDE - min(ends, 190)))


def _bar(kind: str, bar: _Bar, scale: Scale, y: float) -> Iterator[Mark]:
    zero = 0.0 if kind == "bars" else None
    reach = [scale(n) for n in (bar.value, bar.low, bar.high, zero) if n is not None] or [scale.start]
    if kind == "bars" and bar.value is not None:
        start, end = sorted((scale(0), scale(bar.value)))
        yield Box(start, y - 7, max(round(end - start, 1), 0.5), 14, f"bar {bar.color}")
    if bar.low is not None and bar.high is not None:
        style = "whisker" if kind == "bars" else f"range {bar.color}"
        yield Line(scale(bar.low), y, scale(bar.high), y, style)
        for end in (scale(bar.low), scale(bar.high)):
            yield Line(end, y - 4, end, y + 4, style)
    if kind == "ranges" and bar.value is not None:
        yield Dot(scale(bar.value), y, bar.color)
    yield Label(max(reach) + _GAP, middle(y), (bar.end,), "value")


def _foot(drawn: Drawn, scale: Scale, bottom: float) -> Iterator[Mark]:
    """The axis: lines behind the rows, numbers and words below."""
    marks = _fitting(drawn, scale)
    show = drawn.tick(_value(drawn), marks)
    for mark in marks:
        x = scale(mark)
        yield Line(x, _TOP, x, bottom, "zero" if mark == 0 else "grid")
        yield Label(x, bottom + LINE, (show(mark),), "tick", "middle")
    (text,) = wrapped(drawn.words(_value(drawn)), WIDE - 10, 1)
    yield Label(max(0, min(scale.start, WIDE - width(text))), bottom + 2 * LINE + 2, (text,), "axis")


def _fitting(drawn: Drawn, scale: Scale) -> list[float]:
    """Ticks whose numbers don't touch."""
    for most in (4, 3, 2, 1):
        marks = inside(ticks(scale.low, scale.high, most, whole=drawn.whole), scale.low, scale.high)
        show = drawn.tick(_value(drawn), marks)
        room = (scale.end - scale.start) / max(1, len(marks) - 1)
        if max(width(show(mark)) for mark in marks) + _GAP <= room:
            return marks
    return [scale.low]


def _told(drawn: Drawn, rows: Sequence[_Bar]) -> str:
    plot, name = drawn.plot, _value(drawn)
    told = said(drawn.lang, f"told_{plot.kind}", count=len(rows), y=drawn.words(plot.y), x=drawn.words(name))
    numbered = [bar for bar in rows if number(bar.row[name]) is not None]
    if not numbered:
        return told
    most, least = (pick(numbered, key=lambda bar: bar.row[name]) for pick in (max, min))
    return told + said(drawn.lang, "told_ends", most=most.thing, high=most.end, least=least.thing, low=least.end)


def _beside(drawn: Drawn, rows: Sequence[_Bar]) -> Iterator[str]:
    plot = drawn.plot
    if plot.low and plot.high:
        ends = {"low": drawn.words(plot.low), "high": drawn.words(plot.high)}
        name = f"between_{plot.kind}" if plot.x else "between"
        yield said(drawn.lang, name, x=drawn.words(_value(drawn)), **ends)
    if len(rows) < len(drawn.rows):
        yield said(drawn.lang, "first_drawn", count=len(rows), all=several(drawn.lang, "rows", len(drawn.rows)))
    if empty := sum(number(bar.row[_value(drawn)]) is None for bar in rows):
        yield said(drawn.lang, "empty_rows", count=several(drawn.lang, "rows", empty), none=NONE)
