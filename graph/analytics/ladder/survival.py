"""Waiting times where some still wait: the curve by Kaplan and Meier, its quantiles, and the log-rank test.

Invariant: a time is 0 or more; one who waits until t without the event is at risk up to and at t (censored after the
events of t, as the field has it).
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

LEVEL = 0.95
_CLOSE = 1e-9  # shares nearer than this are equal: 0.5 is reached where rounding has 0.5000000001
Figure = tuple[float | None, float | None, float | None]  # value, low, high


@dataclass(frozen=True, slots=True)
class Waits:
    """happened: times to the event. open: times without it, as far as one has seen."""

    happened: Sequence[int]
    open: Sequence[int]

    def __len__(self) -> int:
        return len(self.happened) + len(self.open)


@dataclass(frozen=True, slots=True)
class Step:
    """One time of a curve. at_risk: still waiting just before. waiting: share that waits longer; low, high: of it,
    log-log (exponential Greenwood), none where the formula has none: before an event and where nobody is left."""

    time: int
    at_risk: int
    events: int
    censored: int
    waiting: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Curve:
    """steps: at 0 and at every time at which somebody leaves, in order."""

    steps: tuple[Step, ...]

    def reached(self, time: int) -> Figure:
        """The share to whom the event has happened by that time; none past the last time seen."""
        if time > self.steps[-1].time:
            return None, None, None
        step = [step for step in self.steps if step.time <= time][-1]
        low, high = (None if bound is None else 1 - bound for bound in (step.high, step.low))
        return 1 - step.waiting, low, high

    def quantile(self, share: float) -> Figure:
        """The first time by which the event has happened to that share, with the times at which the bounds of the
        curve reach it (Brookmeyer and Crowley); none where they don't."""
        left = 1 - share + _CLOSE
        value = next((step.time for step in self.steps if step.waiting <= left), None)
        low = next((step.time for step in self.steps if step.low is not None and step.low <= left), None)
        high = next((step.time for step in self.steps if step.high is not None and step.high <= left), None)
        return value, low, high


@dataclass(frozen=True, slots=True)
class Difference:
    """The log-rank test of two groups: events seen and expected in the first, were both alike; statistic: its square
    is χ² of one degree of freedom, above 0 where the first has more events than expected."""

    events: int
    expected: float
    expected_other: float
    statistic: float | None
    p: float | None


def curve(waits: Waits) -> Curve:
    """The curve of Kaplan and Meier; of nobody, one step at 0."""
    import numpy
    from scipy.stats import CensoredData, ecdf

    if not len(waits):
        return Curve((Step(0, 0, 0, 0, 1.0, None, None),))
    estimate = ecdf(CensoredData(uncensored=list(waits.happened), right=list(waits.open))).sf
    with warnings.catch_warnings():  # where there is no interval, the step says so
        warnings.simplefilter("ignore", RuntimeWarning)
        interval = estimate.confidence_interval(LEVEL, method="log-log")
    times = [int(time) for time in estimate.quantiles]
    happened = numpy.bincount(numpy.asarray(waits.happened, dtype=int), minlength=times[-1] + 1)
    open_ = numpy.bincount(numpy.asarray(waits.open, dtype=int), minlength=times[-1] + 1)
    steps, at_risk = [], len(waits)
    if times[0] > 0:
        steps.append(Step(0, at_risk, 0, 0, 1.0, None, None))
    bounds = zip(estimate.probabilities, interval.low.probabilities, interval.high.probabilities, strict=True)
    for time, (share, low, high) in zip(times, bounds, strict=True):
        events, censored = int(happened[time]), int(open_[time])
        steps.append(Step(time, at_risk, events, censored, float(share), _number(low), _number(high)))
        at_risk -= events + censored
    return Curve(tuple(steps))


def difference(one: Waits, other: Waits) -> Difference:
    """The log-rank test; without statistic where no time tells the two apart.

    In floating point, where scipy multiplies whole numbers that overflow at some 100,000 at risk; it tells no
    expected events, either.
    """
    import numpy
    from scipy.stats import norm

    length = 1 + max((*one.happened, *one.open, *other.happened, *other.open), default=0)
    (events, risk), (events_other, risk_other) = _counted(one, length), _counted(other, length)
    deaths, together = events + events_other, risk + risk_other
    seen = deaths > 0
    risk, risk_other, deaths, together = risk[seen], risk_other[seen], deaths[seen], together[seen]
    expected = float(numpy.sum(risk * deaths / together))
    spread = risk * risk_other * deaths * (together - deaths) / (together**2 * numpy.maximum(together - 1, 1))
    variance = float(numpy.sum(spread))
    both = float(deaths.sum())
    if variance <= 0:
        return Difference(len(one.happened), expected, both - expected, None, None)
    statistic = (len(one.happened) - expected) / variance**0.5
    return Difference(len(one.happened), expected, both - expected, statistic, float(2 * norm.sf(abs(statistic))))


def holm(values: Sequence[float]) -> list[float]:
    """p-values adjusted for their number by Holm, which holds however the tests hang together.

    >>> [round(p, 4) for p in holm([0.01, 0.04, 0.03])]
    [0.03, 0.06, 0.06]
    """
    adjusted, highest = [0.0] * len(values), 0.0
    for rank, n in enumerate(sorted(range(len(values)), key=lambda n: (values[n], n))):
        highest = adjusted[n] = max(highest, min(1.0, values[n] * (len(values) - rank)))
    return adjusted


def _counted(waits: Waits, length: int) -> "tuple[NDArray[numpy.float64], NDArray[numpy.float64]]":
    """Events at each whole time, and who is at risk then."""
    import numpy

    happened, open_ = (
        numpy.bincount(numpy.asarray(times, dtype=int), minlength=length).astype(numpy.float64)
        for times in (waits.happened, waits.open)
    )
    at_risk: NDArray[numpy.float64] = numpy.cumsum((happened + open_)[::-1])[::-1]
    return happened, at_risk


def _number(value: float) -> float | None:
    return None if value != value else float(value)
