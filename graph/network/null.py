"""The null model of networks: who belongs to what, drawn anew, so that all keep how much they have and no more.

Each member keeps the number of things of each kind that it belongs to, each thing the number of its members, and nobody
belongs to a thing twice; of all such networks each is as likely. A network of ties is a projection and has its cliques
by construction, so it is the memberships that are rewired, and the ties are projected anew.

Invariant: a step is its own inverse under the same draw, and so every state is as likely in the long run. It holds
because of all pairs of memberships drawn to swap their things those are dropped whose cells (two members by two things)
another pair touches, and because the cells of a pair are the same before and after its swap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from graph.network.two_mode import TwoMode

if TYPE_CHECKING:
    import numpy

SWAPS = 10  # swaps proposed for each membership, from one run to the next
RUNS, FEWER = 20, 10  # runs; of networks with more memberships than
LARGE = 50_000


def runs(memberships: int) -> int:
    """How often a network of so many memberships is rewired."""
    return RUNS if memberships <= LARGE else FEWER


def null(two_mode: TwoMode, random: "numpy.random.Generator") -> list[TwoMode]:
    """The memberships rewired, each run going on from the last; none where no two members share anything."""
    if not len(two_mode) or two_mode.sizes.max() < 2:
        return []
    found, last = list[TwoMode](), two_mode
    for _ in range(runs(len(two_mode))):
        last = rewired(last, random)
        found.append(last)
    return found


def rewired(two_mode: TwoMode, random: "numpy.random.Generator", swaps: int = SWAPS) -> TwoMode:
    """The memberships after `swaps` proposed swaps for each: two of one kind swap their things, unless one of them
    belongs to both already."""
    import numpy

    if len(two_mode) < 2:
        return two_mode
    names = sorted(set(two_mode.things["kind"]))
    number = {name: n for n, name in enumerate(names)}
    kind = numpy.asarray([number[name] for name in two_mode.things["kind"]])[two_mode.thing]
    thing, proposed = two_mode.thing.copy(), 0
    while proposed < swaps * len(thing):
        proposed += _swap(two_mode.member, thing, kind if len(names) > 1 else None, random)
    return replace(two_mode, thing=thing)


def _swap(member: Any, thing: Any, kind: Any, random: "numpy.random.Generator") -> int:
    """Swap the things of many pairs of memberships at once, in place; how many were proposed."""
    import numpy

    order = random.permutation(len(thing))
    if kind is not None:
        order = order[numpy.argsort(kind[order], kind="stable")]
    one, other = order[0:-1:2], order[1::2]
    drawn = random.random(len(one)) < 0.5  # or else small networks would only ever know an even number of swaps
    if kind is not None:
        drawn &= kind[one] == kind[other]
    one, other = one[drawn], other[drawn]
    proposed = len(one) or 1
    differ = (member[one] != member[other]) & (thing[one] != thing[other])
    one, other = one[differ], other[differ]
    wide = int(thing.max()) + 1
    now = numpy.concatenate((member[one] * wide + thing[one], member[other] * wide + thing[other]))
    then = numpy.concatenate((member[one] * wide + thing[other], member[other] * wide + thing[one]))
    taken = numpy.sort(member * wide + thing)
    place = numpy.minimum(numpy.searchsorted(taken, then), len(taken) - 1)
    refused = taken[place] == then
    cells = numpy.concatenate((now, then))
    _, where, count = numpy.unique(cells, return_inverse=True, return_counts=True)
    touched = (count[where] > 1).reshape(4, -1).any(axis=0)
    good = ~(refused.reshape(2, -1).any(axis=0) | touched)
    one, other = one[good], other[good]
    thing[one], thing[other] = thing[other], thing[one]
    return proposed


@dataclass(frozen=True, slots=True)
class Range:
    """What a number comes to under the null model. low, high: between which 95 % of the runs lie (2.5–97.5 %)."""

    mean: float | None
    deviation: float | None
    low: float | None
    high: float | None
    runs: int

    @property
    def row(self) -> tuple[float | None, float | None, float | None, float | None, int]:
        """In the order of the columns null_mean, null_sd, null_low, null_high, runs."""
        return self.mean, self.deviation, self.low, self.high, self.runs


def told(values: Sequence[float | None]) -> Range:
    """The range of a number over the runs that have it."""
    import numpy

    known = numpy.asarray([value for value in values if value is not None], dtype=float)
    if len(known) < 2:
        return Range(None, None, None, None, len(known))
    low, high = numpy.quantile(known, (0.025, 0.975)).tolist()
    return Range(float(known.mean()), float(known.std(ddof=1)), low, high, len(known))
