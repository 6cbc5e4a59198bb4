"""How unequal shares are: Gini, Herfindahl–Hirschman and what the largest have, along the last axis of an array."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


def gini(amounts: "NDArray[Any]") -> "NDArray[Any]":
    """Half the mean absolute difference over the mean, of amounts of 0 or more that are not all 0.

    0 where all are equal, (n−1)/n where one of n has all: no correction for small n.
    """
    import numpy

    ordered = numpy.sort(amounts, axis=-1)
    n = ordered.shape[-1]
    ranks = numpy.arange(1, n + 1)
    found: NDArray[Any] = 2 * (ordered * ranks).sum(axis=-1) / (n * ordered.sum(axis=-1)) - (n + 1) / n
    return found


def hhi(amounts: "NDArray[Any]") -> "NDArray[Any]":
    """The sum of squared shares: 1/n where all are equal, 1 where one has all."""
    shares = amounts / amounts.sum(axis=-1, keepdims=True)
    found: NDArray[Any] = (shares**2).sum(axis=-1)
    return found


def top(amounts: "NDArray[Any]", most: int) -> float:
    """The share of the so many largest."""
    import numpy

    return float(numpy.sort(amounts)[::-1][:most].sum() / amounts.sum())
