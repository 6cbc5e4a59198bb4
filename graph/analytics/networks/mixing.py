"""Whether those who are tied are alike: Newman's assortativity (2003), by a number or by a kind.

Each tie counts once, whatever it weighs, and only ties of two nodes whose value is known.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.network.network import Network

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Whole = NDArray[numpy.int64]

UNKNOWN = -1


def by_number(network: Network, values: "NDArray[Any]") -> float | None:
    """The correlation of the values at both ends of a tie, r of −1 to 1; NaN is unknown. None where all are equal, or
    no tie has known ends."""
    import numpy

    one, other = values[network.start].astype(float), values[network.finish].astype(float)
    known = ~(numpy.isnan(one) | numpy.isnan(other))
    one, other = one[known], other[known]
    ends = numpy.concatenate((one, other))
    if not len(ends) or ends.min() == ends.max():
        return None
    mean, spread = ends.mean(), ends.var()
    return float(((one - mean) * (other - mean)).mean() / spread)


def by_kind(network: Network, kinds: "Whole") -> float | None:
    """How much more ties join equals than chance would: (Σe − Σab) / (1 − Σab); UNKNOWN is left out. None where all are
    of one kind, or no tie has known ends."""
    counts = mixed(network, kinds)
    total = sum(counts.values())
    ends: dict[int, int] = {}
    for (one, other), ties in sorted(counts.items()):
        ends[one] = ends.get(one, 0) + ties
        ends[other] = ends.get(other, 0) + ties
    chance = sum((count / (2 * total)) ** 2 for count in ends.values())
    if len(ends) < 2:
        return None
    alike = sum(ties for (one, other), ties in sorted(counts.items()) if one == other) / total
    return (alike - chance) / (1 - chance)


def mixed(network: Network, kinds: "Whole") -> Mapping[tuple[int, int], int]:
    """How many ties join one kind to another, the lower first."""
    import numpy

    one, other = kinds[network.start], kinds[network.finish]
    known = (one != UNKNOWN) & (other != UNKNOWN)
    pairs = numpy.sort(numpy.stack((one[known], other[known]), axis=1), axis=1)
    found, counts = numpy.unique(pairs, axis=0, return_counts=True)
    return {(a, b): ties for (a, b), ties in zip(found.tolist(), counts.tolist(), strict=True)}
