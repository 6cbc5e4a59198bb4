"""Comings and goings: from who was honored in which year, who is new, comes back and lapses; and the same by chance.

A presence is an array of booleans, years × things, in which years follow each other without a hole. All that is counted
here is of such an array; what its ends hide (censoring) is the caller's to leave out.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Presence = NDArray[numpy.bool_]
    Counts = NDArray[numpy.int64]

FIGURES = ("active", "newcomers", "returning", "lapsed")
_TRADES = (
    5  # a year and run: after so many a presence has forgotten the one before (Strona et al. 2014, their figure 2)
)
_NEVER = -(1 << 30)


def newcomers(presence: "Presence") -> "Presence":
    """Where the first presence of each thing is."""
    found: Presence = presence & (_previous(presence) == _NEVER)
    return found


def returning(presence: "Presence", window: int) -> "Presence":
    """Where a presence follows an earlier one after more than `window` years."""
    previous = _previous(presence)
    found: Presence = presence & (previous != _NEVER) & (_years(presence) - previous > window)
    return found


def lapsed(presence: "Presence", window: int) -> "Presence":
    """Where none of the `window` years after a presence has another: dated by the year that none follows."""
    following = len(presence) - 1 - _previous(presence[::-1])[::-1]  # very far off where there is none
    found: Presence = presence & (following - _years(presence) > window)
    return found


def active(presence: "Presence", window: int) -> "Presence":
    """Where one of the `window` years that end with this one has a presence."""
    found: Presence = _years(presence) - _last(presence) < window
    return found


def flow(presence: "Presence", window: int) -> "Mapping[str, Counts]":
    """FIGURES by year. active[y] - active[y-1] = newcomers[y] + returning[y] - lapsed[y - window]."""
    found = {
        "active": active(presence, window),
        "newcomers": newcomers(presence),
        "returning": returning(presence, window),
        "lapsed": lapsed(presence, window),
    }
    return {name: where.sum(axis=1) for name, where in found.items()}


def by_chance(presence: "Presence", window: int, runs: int, random: "numpy.random.Generator") -> "Mapping[str, Counts]":
    """FIGURES, runs × years, of presences drawn by lot from all in which each year has as many things, and each thing
    as many years, as here (the fixed-fixed null model, by the curveball algorithm of Strona et al. 2014)."""
    import numpy

    drawn = [flow(shuffled, window) for shuffled in _shuffled(presence, runs, random)]
    return {name: numpy.array([one[name] for one in drawn]) for name in FIGURES}


def _shuffled(presence: "Presence", runs: int, random: "numpy.random.Generator") -> "Iterator[Presence]":
    import numpy

    shuffled = presence.copy()
    filled = numpy.flatnonzero(shuffled.any(axis=1))
    many = len(filled)
    trades = _TRADES * many if many > 1 else 0
    for _ in range(runs):
        ones, steps = random.integers(0, many, trades), random.integers(1, max(many, 2), trades)
        for one, step in zip(ones, steps, strict=True):
            _trade(shuffled, filled[one], filled[(one + step) % many], random)
        yield shuffled


def _trade(presence: "Presence", one: int, other: int, random: "numpy.random.Generator") -> None:
    """Deal anew, between two years, the things that only one of them has; each keeps how many it has."""
    import numpy

    dealt = numpy.flatnonzero(presence[one] ^ presence[other])
    mine = random.permutation(presence[one, dealt])
    presence[one, dealt], presence[other, dealt] = mine, ~mine


def _years(presence: "Presence") -> "NDArray[Any]":
    import numpy

    return numpy.arange(len(presence))[:, None]


def _last(presence: "Presence") -> "Counts":
    """Of each thing and year, the last year up to it with a presence, as a place; _NEVER where there is none."""
    import numpy

    last: Counts = numpy.maximum.accumulate(numpy.where(presence, _years(presence), _NEVER), axis=0)
    return last


def _previous(presence: "Presence") -> "Counts":
    """As _last, before the year."""
    import numpy

    last = _last(presence)
    return numpy.vstack([numpy.full((1, presence.shape[1]), _NEVER), last[:-1]]) if len(last) else last
