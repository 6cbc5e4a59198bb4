"""Chance by whole numbers alone, so that a seed means the same bytes on every platform."""

from bisect import bisect_right
from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice(Random):
    """A seeded source of chance; only 32 random bits at a time are drawn from the generator beneath."""

    def below(self, bound: int) -> int:
        """A number from 0 up to, but not, `bound` (at most 2**32)."""
        return (self.getrandbits(32) * bound) >> 32

    def between(self, low: int, high: int) -> int:
        """A number from low to high, both included."""
        return low + self.below(high - low + 1)

    def permille(self, chance: int) -> bool:
        """True in `chance` of 1,000 throws."""
        return self.below(1000) < chance

    def pick(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def lean(self, items: Sequence[T]) -> T:
        """An item, the first ones far more often: the smallest of three throws."""
        bound = len(items)
        return items[min(self.below(bound), self.below(bound), self.below(bound))]

    def weighted(self, cumulative: Sequence[int]) -> int:
        """A position, in proportion to its step in the running sums of whole weights."""
        return bisect_right(cumulative, self.below(cumulative[-1]))


def cumulated(weights: Sequence[int]) -> list[int]:
    """Running sums of whole weights.

    >>> cumulated([5, 3, 2])
    [5, 8, 10]
    """
    total, sums = 0, []
    for weight in weights:
        total += weight
        sums.append(total)
    return sums
