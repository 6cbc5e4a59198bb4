"""Where things stand in a plot: scales, ticks, and how wide words are. Units are the drawing's: a letter is 13 high."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

SIZE = 13  # of letters
_BROAD = "%mwMW@"
LINE = 16  # from one line of words to the next


@dataclass(frozen=True, slots=True)
class Scale:
    """From values low … high to places start … end."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """
        >>> Scale(0, 10, 100, 0)(2.5)
        75.0
        """
        part = (value - self.low) / (self.high - self.low) if self.high != self.low else 0.5
        return round(self.start + part * (self.end - self.start), 1)


def ticks(low: float, high: float, most: int = 5, *, whole: bool = False) -> list[float]:
    """Round values from the last at or below `low` to the first at or above `high`, about so many of them.

    whole: no fractions, as of counts and years.

    >>> ticks(0, 97), ticks(0, 0.37, 4), ticks(0, 2, whole=True), ticks(2011, 2023, 4, whole=True)
    ([0, 20, 40, 60, 80, 100], [0, 0.1, 0.2, 0.3, 0.4], [0, 1, 2], [2010, 2015, 2020, 2025])
    """
    if high <= low:
        low, high = (low - 1, high + 1) if low else (0, 1)
    exact = (high - low) / max(1, most)
    size = 10 ** math.floor(math.log10(exact))
    step = next((nice * size for nice in (1, 2, 5) if nice * size >= exact * 0.999), 10 * size)
    step = max(1, round(step)) if whole else step
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    digits = max(0, 1 - math.floor(math.log10(step)))
    found = [round(n * step, digits) for n in range(first, last + 1)]
    return [int(n) if n == int(n) else n for n in found]


def inside(marks: Iterable[float], low: float, high: float) -> list[float]:
    """Those that lie between."""
    room = (high - low) * 1e-9
    return [mark for mark in marks if low - room <= mark <= high + room]


def width(text: str) -> float:
    """About how wide a line of text is: a CJK letter or a broad one 1 em, any other 0.6.

    >>> width("匠图 AB")
    49.4
    """
    return round(SIZE * sum(_em(letter) for letter in text), 1)


def wrapped(text: str, room: float, lines: int = 2) -> list[str]:
    """A text in lines that fit, about as wide as each other; what more there is gives way to `…`.

    >>> wrapped("全国五一劳动奖章", 60), wrapped("work of many minds", 90), wrapped("技术能手", 30, 1)
    (['全国五一', '劳动奖章'], ['work of', 'many minds'], ['技…'])
    """
    told = _lines(text, room, lines)
    while len(told) > 1 and not told[-1].endswith("…"):
        room -= SIZE / 2
        narrower = _lines(text, room, lines)
        if len(narrower) > len(told) or narrower[-1].endswith("…") or not keeps(narrower, text):
            break
        told = narrower
    return told


def keeps(lines: Sequence[str], text: str) -> bool:
    """Whether lines hold every word of a text whole.

    >>> keeps(["model", "worker"], "model worker"), keeps(["mod", "el"], "model"), keeps(["匠", "图"], "匠图")
    (True, False, True)
    """
    if "".join(lines).replace(" ", "") != "".join(text.split()):
        return False
    words = (word for word in text.split() if not any(map(_cjk, word)))
    return all(any(word in line.split() for line in lines) for word in words)


def apart(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Places moved as little as need be so that neighbours are `least` apart, within low … high if they fit.

    >>> apart([10, 12, 40], 10, 0, 50)
    [10, 20, 40]
    """
    order = sorted(range(len(places)), key=lambda n: (places[n], n))
    moved = list(places)
    for before, n in zip([None, *order], order, strict=False):
        moved[n] = max(moved[n], low if before is None else moved[before] + least)
    for after, n in zip([None, *reversed(order)], reversed(order), strict=False):
        moved[n] = min(moved[n], high if after is None else moved[after] - least)
    return moved


def _lines(text: str, room: float, lines: int) -> list[str]:
    left, told = " ".join(text.split()), list[str]()
    while left and len(told) < lines:
        fits = _fitting(left, room)
        if fits < len(left):
            if len(told) == lines - 1:
                return [*told, left[: max(1, _fitting(left, room - SIZE))].rstrip() + "…"]
            fits = _break(left, fits)
        told.append(left[:fits].rstrip())
        left = left[fits:].lstrip()
    return told or [""]


def _em(letter: str) -> float:
    if combining(letter):
        return 0
    return 1 if _cjk(letter) or letter in _BROAD else 0.6


def _cjk(letter: str) -> bool:
    return east_asian_width(letter) in "WFA"


def _fitting(text: str, room: float) -> int:
    """How many letters fit, one at least."""
    used = 0.0
    for place, letter in enumerate(text):
        used += SIZE * _em(letter)
        if used > room:
            return max(1, place)
    return len(text)


def _break(text: str, fits: int) -> int:
    """Where a line may end: at a space, or beside a CJK letter."""
    for place in range(fits, fits // 2, -1):
        if text[place] == " " or _cjk(text[place]) or _cjk(text[place - 1]):
            return place
    return fits
