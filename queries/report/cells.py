"""Values as people read them: thousands set apart, shares as percents, codes in words, `—` for what is not known.

Numbers of one column have the same decimals, as many as its values need to be told apart, unless some are thousands of
times as large as others; the CSV has them in full.
"""

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from graph.analytics.measure import Column
from queries.report.wording import said

NONE = "—"
NUMBERS = ("integer", "number", "share", "year")
_APART = 10_000  # of numbers so many times as large as others each has its own decimals
MOST = 6  # decimals; what is smaller is told as a power of ten


def shower(column: Column, values: Iterable[Any], lang: str, *, exact: bool = False) -> Callable[[Any], str]:
    """What shows the values of a column. values: those that will be shown, which its decimals suit; exact: so that
    they are whole."""
    chance = column.kind == "number" and column.name.partition("_")[0] == "p"
    numbers = [float(v) for v in values if isinstance(v, int | float) and math.isfinite(v)]
    share = column.kind == "share"
    numbers = [100 * n for n in numbers] if share else numbers
    sizes = [abs(n) for n in numbers if n]
    apart = column.kind == "number" and not exact and bool(sizes) and max(sizes) / min(sizes) >= _APART
    places = _exact(numbers) if exact else decimals(numbers, 1, 2) if share else decimals(numbers)

    def shown(value: Any) -> str:
        if value is None or value == []:
            return NONE
        if isinstance(value, bool):
            return said(lang, "yes" if value else "no")
        if isinstance(value, list | tuple):
            return said(lang, "comma").join(shown(item) for item in value)
        if value in column.codes or column.kind not in NUMBERS or not isinstance(value, int | float):
            return _text(column.shown(value, lang))
        if chance:
            return _chance(value)
        return _number(column.kind, value, decimals([value], digits=4) if apart else places)

    return shown


def decimals(numbers: Iterable[float], least: int = 0, digits: int = 3) -> int:
    """How many decimals show the largest of these with so many digits, and the smallest with two, within reason.

    >>> decimals([12, 3]), decimals([0.5312, 0.0123]), decimals([1234.5, 2.25]), decimals([0.00002])
    (0, 3, 1, 6)
    """
    sizes = [abs(n) for n in numbers if n]
    if all(size == int(size) for size in sizes):
        return 0
    low, high = (math.floor(math.log10(size)) for size in (min(sizes), max(sizes)))
    return min(MOST, max(least, digits - 1 - high, min(1 - low, digits)))


def _exact(numbers: Iterable[float]) -> int:
    """How many decimals these have.

    >>> _exact([0.25, 0.5]), _exact([1.0]), _exact([0.1 + 0.2])
    (2, 0, 1)
    """
    told = list(numbers)
    return next((n for n in range(MOST) if all(abs(t - round(t, n)) < 1e-9 * max(1, abs(t)) for t in told)), MOST)


def power(value: float) -> str:
    """A very small or large number: `1.2×10⁻⁷`.

    >>> power(0.00000012), power(-3e21)
    ('1.2×10⁻⁷', '−3.0×10²¹')
    """
    mantissa, _, exponent = f"{value:.1e}".partition("e")
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{mantissa}×10{raised}".replace("-", "−")


def _number(kind: str, value: float, places: int) -> str:
    if not math.isfinite(value):
        return NONE
    if kind == "year":
        return str(value)
    if kind == "share" and value in (0, 1):
        return f"{value:.0%}"
    size, sign = (100 * value, "%") if kind == "share" else (value, "")
    if size and (abs(size) < 0.5 * 10**-places or abs(size) >= 1e15):
        return power(size) + sign
    return f"{size or 0:,.{0 if isinstance(value, int) else places}f}{sign}".replace("-", "−")


def _chance(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
