"""A board: things ranked by numbers that are known within bounds, some of which may be one.

A thing's rank in a world is one more than the number of blocks that surpass its own (competition ranking); joined
things rank as one. Invariant: an interval holds the rank in every world. Where every group's partitions are listed and
blocks vary independently of each other, its ends are ranks of worlds.
"""

from collections import ChainMap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from graph.analytics.rankings.tally import Span
from graph.analytics.rankings.worlds import Group, Partition

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Bounds = tuple[NDArray[numpy.int_], NDArray[numpy.int_]]

Block = tuple[int, int]  # group, mask


class Standing(NamedTuple):
    """rank, number: within bounds. exact: some world has each end of the rank."""

    rank: Span
    number: Span
    exact: bool = False

    @property
    def width(self) -> tuple[int, int]:
        """Of the rank, then of the number."""
        return self.rank.high - self.rank.low, self.number.high - self.number.low


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision makes of a board: numbers of things that stand alone, blocks, and partitions that are left.

    bounds: of the groups it touches, as the board finds them when first asked.
    """

    singles: Mapping[str, Span]
    blocks: Mapping[Block, Span]
    partitions: Mapping[int, tuple[Partition, ...]]
    bounds: "dict[int, Bounds]" = field(default_factory=dict, compare=False)

    @property
    def groups(self) -> frozenset[int]:
        return frozenset(n for n, _ in self.blocks) | self.partitions.keys()


UNCHANGED = Change({}, {}, {})


class Board:
    """singles: what may be one with nothing else. groups: what may, with the numbers of every block of a listed
    partition, and of a large group of each member's (as a mask of its own, whatever block it is in). vague: groups of
    whose blocks the numbers are bounds alone."""

    def __init__(
        self,
        singles: Mapping[str, Span],
        groups: Sequence[Group],
        blocks: Mapping[Block, Span],
        vague: Collection[int] = (),
    ) -> None:
        import numpy

        self.singles, self.groups, self.blocks, self._vague = singles, groups, blocks, frozenset(vague)
        self.group_of = {member: n for n, group in enumerate(groups) for member in group.members}
        top = max((span.high for span in (*singles.values(), *blocks.values())), default=0)
        self._range = numpy.arange(top + 1)
        # [n]: how many blocks may have more than n, how many must.
        self._most = _above(numpy.array([s.high for s in singles.values()], dtype=int), top)
        self._least = _above(numpy.array([s.low for s in singles.values()], dtype=int), top)
        self._bounds = {n: self._above(n, group.partitions, blocks) for n, group in enumerate(groups)}
        for most, least in self._bounds.values():
            self._most[: len(most)] += most
            self._least[: len(least)] += least
        # [n]: whether a large or vague group makes the count of those above n a bound that no world may have.
        self._loose = numpy.zeros(top + 1, dtype=bool)
        for n, group in enumerate(groups):
            if not group.partitions or n in self._vague:
                most, least = self._bounds[n]
                self._loose[: len(most)] |= most != least

    def standing(self, thing: str, change: Change = UNCHANGED) -> Standing:
        """Where a thing stands, once changed."""
        n = self.group_of.get(thing)
        if n is None:
            span = change.singles.get(thing, self.singles[thing])
            rank = Span(1 + self._surpassing(span.high, False, change), 1 + self._surpassing(span.low, True, change))
            # itself among those that may surpass its low
            rank = Span(rank.low, rank.high - (span.high > span.low))
            return Standing(rank, span, not self._loose[[span.low, span.high]].any())
        group, blocks = self.groups[n], self._changed(n, change)
        if not group.partitions:
            return self._outer(thing, n, change)
        bit, found = 1 << group.members.index(thing), list[tuple[int, int, Span]]()
        for partition in change.partitions.get(n, group.partitions):
            spans = [blocks[n, mask] for mask in partition]
            own = next(blocks[n, mask] for mask in partition if mask & bit)
            best = sum(span.low > own.high for span in spans) + self._surpassing(own.high, False, change, n)
            worst = sum(span.high > own.low for span in spans) - (own.high > own.low)
            found.append((best, worst + self._surpassing(own.low, True, change, n), own))
        number = Span(min(own.low for *_, own in found), max(own.high for *_, own in found))
        rank = Span(1 + min(best for best, *_ in found), 1 + max(worst for _, worst, _ in found))
        return Standing(rank, number, n not in self._vague and not self._loose[number.low : number.high + 1].any())

    def _outer(self, thing: str, n: int, change: Change) -> Standing:
        group = self.groups[n]
        own = group.members.index(thing)
        spans = [self.blocks[n, 1 << other] for other in range(len(group.members))]
        span = spans[own]
        never = [s for other, s in enumerate(spans) if not group.near[own] >> other & 1]
        best = any(s.low > span.high for s in never) + self._surpassing(span.high, False, change, n)
        worst = sum(s.high > span.low for other, s in enumerate(spans) if other != own)
        return Standing(Span(1 + best, 1 + worst + self._surpassing(span.low, True, change, n)), span)

    def _surpassing(self, number: int, most: bool, change: Change, without: int | None = None) -> int:
        """How many blocks may have more than a number, or must, outside a group."""
        side = 0 if most else 1
        found = _at(self._most if most else self._least, number)
        for thing, span in change.singles.items():
            before = self.singles[thing]
            found += _over(span, most, number) - _over(before, most, number)
        if not change.bounds:
            for n in change.groups:
                left = change.partitions.get(n, self.groups[n].partitions)
                change.bounds[n] = self._above(n, left, self._changed(n, change))
        for n, after in change.bounds.items():
            if n != without:
                found += _at(after[side], number) - _at(self._bounds[n][side], number)
        return found - (0 if without is None else _at(self._bounds[without][side], number))

    def _changed(self, n: int, change: Change) -> Mapping[Block, Span]:
        """The numbers of a group's blocks, once changed."""
        own = {block: span for block, span in change.blocks.items() if block[0] == n}
        return ChainMap(own, self.blocks) if own else self.blocks  # type: ignore[arg-type]  # it is only read

    def _above(self, n: int, partitions: tuple[Partition, ...], blocks: Mapping[Block, Span]) -> "Bounds":
        """[n]: how many blocks of a group may have more than n, and how many must; as long as any may."""
        import numpy

        group = self.groups[n]
        if not partitions:
            spans = [blocks[n, 1 << member] for member in range(len(group.members))]
            top = max(span.high for span in spans)
            most = _above(numpy.array([span.high for span in spans]), top)
            least = _above(numpy.array([span.low for span in spans]), top)
            return most, numpy.minimum(least, 1)
        top = max(blocks[n, mask].high for partition in partitions for mask in partition)
        width = max(map(len, partitions))
        most, least = numpy.zeros(top + 1, dtype=int), numpy.full(top + 1, width)
        for partition in partitions:
            spans = [blocks[n, mask] for mask in partition]
            most = numpy.maximum(most, _above(numpy.array([span.high for span in spans]), top))
            least = numpy.minimum(least, _above(numpy.array([span.low for span in spans]), top))
        return most, least


def _above(numbers: "NDArray[numpy.int_]", top: int) -> "NDArray[numpy.int_]":
    """[n]: how many numbers are more than n, up to the top."""
    import numpy

    counts = numpy.bincount(numbers, minlength=top + 1) if len(numbers) else numpy.zeros(top + 1, dtype=int)
    return (len(numbers) - numpy.cumsum(counts)).astype(int)


def _at(counts: "NDArray[numpy.int_]", number: int) -> int:
    return int(counts[number]) if number < len(counts) else 0


def _over(span: Span, most: bool, number: int) -> int:
    return int((span.high if most else span.low) > number)
