"""A matrix: a cell for each pair of two columns' values, shaded by a number, which stands in it.

Values of codes are in the order of the codes, others as they come in the table. A number below nought has another
colour and a minus; a pair that has no row is left empty.
"""

from collections.abc import Sequence
from math import cos, radians, sin
from typing import Any

from queries.report.drawing import WIDE, Box, Drawing, Drawn, Label, Mark, middle, number
from queries.report.geometry import LINE, SIZE, keeps, width, wrapped
from queries.report.wording import said, several

_GUTTER, _GAP, _HIGH, _TURN = 150, 8, 34, 40  # the widest words on the left; …; a row; degrees of turned words
_TURNED = 210  # the longest of these
_FULL = 0.5  # the deepest shade, on which words can still be read


def matrix(drawn: Drawn) -> Drawing:
    plot = drawn.plot
    across, down = _values(drawn, plot.x), _values(drawn, plot.y)
    columns, rows = across[: plot.most], down[: plot.most]
    cells = {(row[plot.x], row[plot.y]): row[plot.value] for row in drawn.rows}
    text, head = drawn.show(plot.y), drawn.show(plot.x)
    gutter = min(_GUTTER, max((width(text(value)) for value in rows), default=0)) + _GAP
    turned, top = _top([head(value) for value in columns], (WIDE - gutter) / max(1, len(columns)))
    room = WIDE - (width(head(columns[-1])) * cos(radians(_TURN)) if turned and columns else 0)
    wide = max(1.0, min(96.0, (max(room, WIDE * 0.7) - gutter) / max(1, len(columns))))
    most = max((abs(n) for value in cells.values() if (n := number(value)) is not None), default=0) or 1
    show = drawn.show(plot.value)
    marks: list[Mark] = [Label(0, SIZE, (wrapped(_axes(drawn), WIDE - 10, 1)[0],), "axis")]
    for n, value in enumerate(columns):
        marks.append(_head(head(value), gutter + wide * (n + 0.5), top, wide, turned))
    for m, down_value in enumerate(rows):
        y = top + _HIGH * m
        lines = wrapped(text(down_value), gutter - _GAP)
        marks.append(Label(gutter - _GAP, middle(y + _HIGH / 2, len(lines)), tuple(lines), "thing", "end"))
        for n, across_value in enumerate(columns):
            if (across_value, down_value) in cells:
                marks += _cell(cells[across_value, down_value], show, gutter + wide * n, y, wide, most)
    left = [("columns", len(across), len(columns)), ("rows", len(down), len(rows))]
    return Drawing(
        title=plot.title[drawn.lang],
        told=_told(drawn, cells),
        height=top + _HIGH * len(rows) + 6,
        marks=tuple(marks),
        beside=tuple(
            said(drawn.lang, "first_drawn", count=count, all=several(drawn.lang, name, all_))
            for name, all_, count in left
            if count < all_
        ),
    )


def _values(drawn: Drawn, name: str) -> list[Any]:
    found = list(dict.fromkeys(row[name] for row in drawn.rows))
    order = {code: place for place, code in enumerate(drawn.column(name).codes)}
    return sorted(found, key=lambda value: order.get(value, len(order)))


def _axes(drawn: Drawn) -> str:
    plot = drawn.plot
    names = {"x": drawn.words(plot.x), "y": drawn.words(plot.y), "value": drawn.words(plot.value)}
    return said(drawn.lang, "axes", **names)


def _top(heads: Sequence[str], room: float) -> tuple[bool, float]:
    """Whether words above the columns must be turned, and where the cells begin."""
    start = LINE + 10
    lines = [wrapped(head, min(room, 96) - 4, 3) for head in heads]
    if all(keeps(told, head) for told, head in zip(lines, heads, strict=True)):
        return False, start + LINE * max((len(told) for told in lines), default=0) + 4
    longest = max(width(wrapped(head, _TURNED, 1)[0]) for head in heads)
    return True, round(start + longest * sin(radians(_TURN)) + LINE, 1)


def _head(text: str, x: float, top: float, wide: float, turned: bool) -> Label:
    if turned:
        return Label(round(x, 1), top - 6, (wrapped(text, _TURNED, 1)[0],), "thing", "start", -_TURN)
    lines = wrapped(text, wide - 4, 3)
    return Label(round(x, 1), top - 8 - LINE * (len(lines) - 1), tuple(lines), "thing", "middle")


def _cell(value: Any, show: Any, x: float, y: float, wide: float, most: float) -> list[Mark]:
    told = number(value)
    shade = 0 if told is None else round(_FULL * abs(told) / most, 3)
    style = "cell below" if told is not None and told < 0 else "cell"
    marks: list[Mark] = [Box(round(x + 1, 1), y + 1, round(wide - 2, 1), _HIGH - 2, style, shade)]
    if width(show(value)) <= wide - 2:
        marks.append(Label(round(x + wide / 2, 1), middle(y + _HIGH / 2), (show(value),), "value", "middle"))
    return marks


def _told(drawn: Drawn, cells: dict[tuple[Any, Any], Any]) -> str:
    text = said(drawn.lang, "told_matrix", axes=_axes(drawn), count=len(cells))
    numbered = {pair: n for pair, value in cells.items() if (n := number(value)) is not None}
    if not numbered:
        return text
    (x, y) = max(numbered, key=lambda pair: numbered[pair])
    pair = {"x": drawn.show(drawn.plot.x)(x), "y": drawn.show(drawn.plot.y)(y)}
    return text + said(drawn.lang, "told_most", **pair, value=drawn.show(drawn.plot.value)(cells[x, y]))
