"""What chance alone makes of a number of grants among those who are seen.

Each grant falls to any firm with equal chances. A firm is seen only if it has a grant, so the counts are those of the
multinomial given that nobody has none; this does not depend on how many firms there are that nobody sees. (Without
that condition the lots would hold firms with no grant, and look more unequal than what can ever be seen.)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analytics.concentration.inequality import gini, hhi

if TYPE_CHECKING:
    import numpy
    from numpy.random import Generator
    from numpy.typing import NDArray

RUNS = 1000
_CELLS = 2_000_000  # counts held at a time
_RANGE = (0.025, 0.975)


@dataclass(frozen=True, slots=True)
class Chance:
    """Mean and 2.5–97.5 % of each under chance."""

    gini: tuple[float, float, float]
    hhi: tuple[float, float, float]
    runs: int


def chance(firms: int, grants: int, random: "Generator", runs: int = RUNS) -> Chance | None:
    """Of so many grants among so many firms, each having one; None where that can't be."""
    if not 0 < firms <= grants:
        return None
    return _told(list(thrown(firms, grants, random, runs)), runs)


def chance_of(amounts: "Sequence[float]", firms: int, random: "Generator", runs: int = RUNS) -> Chance | None:
    """Of these very amounts dealt among so many firms, each having one at least; None where that can't be."""
    import numpy

    if not 0 < firms <= len(amounts):
        return None
    dealt, held = [], numpy.asarray(amounts, dtype=float)
    for counts in thrown(firms, len(amounts), random, runs):
        sums = numpy.empty(counts.shape)
        for run, row in enumerate(counts):
            starts = numpy.concatenate(([0], numpy.cumsum(row)[:-1]))
            sums[run] = numpy.add.reduceat(random.permutation(held), starts)
        dealt.append(sums)
    return _told(dealt, runs)


def thrown(firms: int, grants: int, random: "Generator", runs: int) -> "Iterator[NDArray[numpy.int64]]":
    """Counts by run and firm, some runs at a time; within a run the firms are in no order that means something."""
    import numpy

    batch = max(1, _CELLS // firms)
    if firms * numpy.exp(-grants / firms) < 1:  # more than a third of the throws leave nobody out
        left = runs
        while left:
            counts = random.multinomial(grants, numpy.full(firms, 1 / firms), size=min(batch, 3 * left))
            counts = counts[(counts > 0).all(axis=1)][:left]
            left -= len(counts)
            yield counts
    else:
        for start in range(0, runs, batch):
            yield _sparse(firms, grants, random, min(batch, runs - start))


def _sparse(firms: int, grants: int, random: "Generator", runs: int) -> "NDArray[numpy.int64]":
    """Few grants for many firms, where hardly a throw leaves nobody out.

    Counts that are Poisson and not zero, given their sum, are distributed as wanted, whatever the mean. So draw how
    many firms have 1, 2, 3 … of all but the last, and keep the draw as often as the last may have what is left.
    """
    import numpy

    if firms in (1, grants):
        return numpy.full((runs, firms), grants // firms)
    values, chances = _positive_poisson(grants / firms, grants - firms + 1)
    found: list[NDArray[numpy.int64]] = []
    while len(found) < runs:
        drawn = random.multinomial(firms - 1, chances, size=max(1, min(10_000, _CELLS // len(values))))
        left = grants - drawn @ values
        fits = (left >= 1) & (left <= len(values))
        weight = chances[numpy.where(fits, left, 1) - 1] / chances.max()
        kept = fits & (random.random(len(left)) < weight)
        for row, last in zip(drawn[kept], left[kept], strict=True):
            found.append(numpy.append(numpy.repeat(values, row), last))
    return numpy.stack(found[:runs])


def _positive_poisson(mean: float, most: int) -> "tuple[NDArray[numpy.int64], NDArray[numpy.float64]]":
    """Values from 1 up to `most`, or to where nothing is left, and their chances where their mean is as given."""
    import numpy
    from scipy.optimize import brentq
    from scipy.stats import poisson

    rate = brentq(lambda rate: rate / -numpy.expm1(-rate) - mean, 1e-12, mean)
    values = numpy.arange(1, min(most, int(poisson.isf(1e-16, rate)) + 1) + 1)
    chances = poisson.pmf(values, rate)
    return values, chances / chances.sum()


def _told(dealt: "Sequence[NDArray[numpy.float64]] | Sequence[NDArray[numpy.int64]]", runs: int) -> Chance:
    import numpy

    def told(each: "NDArray[numpy.float64]") -> tuple[float, float, float]:
        low, high = numpy.quantile(each, _RANGE)
        return float(each.mean()), float(low), float(high)

    ginis = numpy.concatenate([gini(counts) for counts in dealt])
    return Chance(told(ginis), told(numpy.concatenate([hhi(counts) for counts in dealt])), runs)
