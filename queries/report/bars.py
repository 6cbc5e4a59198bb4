"""Bars and ranges: a line of the drawing a row, its words on the left, its number at the end.

A row without a number keeps its line, and `—`. Rows of one `y` after another stand together, told apart by their group.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from queries.report.cells import NONE
from queries.report.drawing import WIDE, Box, Dot, Drawing, Drawn, Label, Line, Mark, Row, middle, number
from queries.report.geometry import LINE, Scale, inside, ticks, width, wrapped
from queries.report.wording import said, several

_GUTTER, _ROW, _GAP, _TOP = 170, 20, 8, 6  # the widest words; a row; between two things; above all


def bars(drawn: Drawn) -> Drawing:
    plot, rows = drawn.plot, list(drawn.rows[: drawn.plot.most])
    text = drawn.show(plot.y, [row[plot.y] for row in rows])
    things = [(text(value), list(of)) for value, of in groupby(rows, key=lambda row: row[plot.y])]
    gutter = min(_GUTTER, max((width(words) for words, _ in things), default=0)) + _GAP
    scale, marks = _scale(drawn, rows, gutter), list[Mark]()
    y: float = _TOP
    for words, of in things:
        lines = wrapped(words, gutter - _GAP)
        high = max(_ROW * len(of), LINE * len(lines)) + _GAP
        marks.append(Label(gutter - _GAP, middle(y + high / 2, len(lines)), tuple(lines), "thing", "end"))
        first = y + (high - _ROW * len(of)) / 2
        for place, row in enumerate(of):
            marks += _row(drawn, row, scale, round(first + _ROW * (place + 0.5), 1), rows)
        y += high
    foot = _foot(drawn, scale, rows, y)
    return Drawing(
        title=plot.title[drawn.lang],
        told=_told(drawn, rows),
        height=y + LINE * 2 + 8,
        marks=(*foot, *marks),
        beside=tuple(_beside(drawn, rows)),
    )


def _value(drawn: Drawn) -> str:
    return drawn.plot.x or drawn.plot.low


def _scale(drawn: Drawn, rows: Sequence[Row], gutter: float) -> Scale:
    plot = drawn.plot
    names = [name for name in (plot.x, plot.low, plot.high) if name]
    values = [n for row in rows for name in names if (n := number(row[name])) is not None]
    if plot.kind == "bars" or drawn.column(names[0]).kind in ("integer", "share"):
        values.append(0)
    marks = ticks(min(values, default=0), max(values, default=1), 4, whole=drawn.whole)
    ends = max((width(_end(drawn, row, rows)) for row in rows), default=0) + _GAP
    return Scale(marks[0], marks[-1], gutter, max(gutter + 80, WIDE - min(ends, 190)))


def _end(drawn: Drawn, row: Row, rows: Sequence[Row]) -> str:
    """The number at the end of a row, and its group."""
    plot = drawn.plot
    told = drawn.show(_value(drawn), [r[_value(drawn)] for r in rows])(row[_value(drawn)])
    if not plot.x and number(row[plot.low]) is not None:
        told = f"{told} – {drawn.show(plot.high, [r[plot.high] for r in rows])(row[plot.high])}"
    return f"{told}  {drawn.show(plot.group)(row[plot.group])}" if plot.group else told


def _row(drawn: Drawn, row: Row, scale: Scale, y: float, rows: Sequence[Row]) -> Iterator[Mark]:
    plot = drawn.plot
    value = number(row[plot.x]) if plot.x else None
    low, high = (number(row[name]) if name else None for name in (plot.low, plot.high))
    color = f"s{_places(drawn)[row[plot.group]] % 8}" if plot.group else "s0"
    zero = 0.0 if plot.kind == "bars" else None
    reach = [scale(n) for n in (value, low, high, zero) if n is not None] or [scale.start]
    if plot.kind == "bars" and value is not None:
        start, end = sorted((scale(0), scale(value)))
        yield Box(start, y - 7, max(round(end - start, 1), 0.5), 14, f"bar {color}")
    if low is not None and high is not None:
        style = "whisker" if plot.kind == "bars" else f"range {color}"
        yield Line(scale(low), y, scale(high), y, style)
        for end in (scale(low), scale(high)):
            yield Line(end, y - 4, end, y + 4, style)
    if plot.kind == "ranges" and value is not None:
        yield Dot(scale(value), y, color)
    yield Label(max(reach) + _GAP, middle(y), (_end(drawn, row, rows),), "value")


def _foot(drawn: Drawn, scale: Scale, rows: Sequence[Row], bottom: float) -> Iterator[Mark]:
    """The axis: lines behind the rows, numbers and words below."""
    for mark in _fitting(drawn, scale):
        x = scale(mark)
        yield Line(x, _TOP, x, bottom, "zero" if mark == 0 else "grid")
        text = drawn.show(_value(drawn), ticks(scale.low, scale.high, 4, whole=drawn.whole))(mark)
        yield Label(x, bottom + LINE, (text,), "tick", "middle")
    name = drawn.words(_value(drawn))
    (text,) = wrapped(name, WIDE - 10, 1)
    x = min(scale.start, WIDE - width(text)) if width(text) > WIDE - scale.start else scale.start
    yield Label(max(0, x), bottom + 2 * LINE + 2, (text,), "axis")


def _fitting(drawn: Drawn, scale: Scale) -> list[float]:
    """Ticks whose numbers don't touch."""
    for most in (4, 3, 2, 1):
        marks = inside(ticks(scale.low, scale.high, most, whole=drawn.whole), scale.low, scale.high)
        show = drawn.show(_value(drawn), marks)
        widths = [width(show(mark)) for mark in marks]
        room = (scale.end - scale.start) / max(1, len(marks) - 1)
        if max(widths, default=0) + _GAP <= room:
            return marks
    return [mark for mark in (scale.low, scale.high) if mark == 0]


def _places(drawn: Drawn) -> dict[object, int]:
    """Groups and their numbers, in the order of the table."""
    found = dict.fromkeys(row[drawn.plot.group] for row in drawn.rows)
    return {group: place for place, group in enumerate(found)}


def _told(drawn: Drawn, rows: Sequence[Row]) -> str:
    plot, name = drawn.plot, _value(drawn)
    show, text = drawn.show(name, [row[name] for row in rows]), drawn.show(plot.y)
    numbered = [row for row in rows if number(row[name]) is not None]
    told = said(drawn.lang, f"told_{plot.kind}", count=len(rows), y=drawn.words(plot.y), x=drawn.words(name))
    if not numbered:
        return told
    most, least = (pick(numbered, key=lambda row: row[name]) for pick in (max, min))
    ends = {"high": show(most[name]), "low": show(least[name])}
    return told + said(drawn.lang, "told_ends", most=text(most[plot.y]), least=text(least[plot.y]), **ends)


def _beside(drawn: Drawn, rows: Sequence[Row]) -> Iterator[str]:
    plot = drawn.plot
    if plot.low and plot.high and plot.x:
        ends = {"low": drawn.words(plot.low), "high": drawn.words(plot.high)}
        yield said(drawn.lang, f"between_{plot.kind}", x=drawn.words(plot.x), **ends)
    elif plot.low and plot.high:
        yield said(drawn.lang, "between", low=drawn.words(plot.low), high=drawn.words(plot.high))
    if len(rows) < len(drawn.rows):
        yield said(drawn.lang, "first_drawn", count=len(rows), all=several(drawn.lang, "rows", len(drawn.rows)))
    if empty := sum(number(row[_value(drawn)]) is None for row in rows):
        yield said(drawn.lang, "empty_rows", count=several(drawn.lang, "rows", empty), none=NONE)
