"""The drawing of a plot, by its kind."""

from graph.analytics.measure import Plot
from graph.analytics.measured import Measured
from queries.report.bars import bars
from queries.report.drawing import Drawing, number, taken
from queries.report.lines import lines
from queries.report.matrix import matrix

_KINDS = {"bars": bars, "ranges": bars, "lines": lines, "steps": lines, "matrix": matrix}


def drawing(plot: Plot, measured: Measured, lang: str) -> Drawing | None:
    """None where the table has no row for it, or no number."""
    drawn = taken(plot, measured.measure.tables[plot.table], measured.rows[plot.table], lang)
    value = {"lines": plot.y, "steps": plot.y, "matrix": plot.value}.get(plot.kind) or plot.x
    return _KINDS[plot.kind](drawn) if any(number(row[value]) is not None for row in drawn.rows) else None
