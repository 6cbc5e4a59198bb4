"""Worlds: all the ways in which what is open may be decided; groups of things of which any two linked may be one.

A group is connected by its pairs; a world takes each group apart into blocks, every two of a block being a pair, and a
block is one thing. Invariant: groups vary independently of each other. Of a group of at most SMALL every partition is
listed; of a larger one none is, and what is told of it is a bound.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

SMALL = 6  # 203 partitions at most

Partition = tuple[int, ...]  # blocks, each a bit mask over the members of its group


@dataclass(frozen=True, slots=True)
class Group:
    """members: ids, sorted. near: of each member the mask of those it may be one with, itself among them.
    partitions: every one that the pairs allow; none where the group is large."""

    members: tuple[str, ...]
    near: tuple[int, ...]
    partitions: tuple[Partition, ...]

    def of(self, mask: int) -> tuple[str, ...]:
        """The members of a block."""
        return tuple(member for n, member in enumerate(self.members) if mask >> n & 1)

    def decided(self, a: str, b: str, same: bool) -> tuple[Partition, ...]:
        """The partitions that are left when two of its members are decided to be one, or not."""
        pair = 1 << self.members.index(a) | 1 << self.members.index(b)
        return tuple(p for p in self.partitions if any(block & pair == pair for block in p) == same)


def groups(pairs: Iterable[tuple[str, str]], small: int = SMALL) -> list[Group]:
    """The groups that pairs make, by their first members."""
    near = dict[str, set[str]]()
    for a, b in pairs:
        near.setdefault(a, {a}).add(b)
        near.setdefault(b, {b}).add(a)
    return [_group(members, near, small) for members in _connected(near)]


def linked(strong: Iterable[tuple[str, str]], weak: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Of the weak pairs those whose ends strong pairs link: a is b and b is c make a and c one."""
    near = dict[str, set[str]]()
    for a, b in strong:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    leader = {member: members[0] for members in _connected(near) for member in members}
    return {(a, b) for a, b in weak if a in leader and leader[a] == leader.get(b)}


def _connected(near: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    seen = set[str]()
    for first in sorted(near):
        if first in seen:
            continue
        found, waiting = {first}, [first]
        while waiting:
            fresh = near[waiting.pop()] - found
            found |= fresh
            waiting += fresh
        seen |= found
        yield tuple(sorted(found))


def _group(members: tuple[str, ...], near: dict[str, set[str]], small: int) -> Group:
    place = {member: n for n, member in enumerate(members)}
    masks = tuple(sum(1 << place[other] for other in near[member]) for member in members)
    return Group(members, masks, tuple(_partitions(masks)) if len(members) <= small else ())


def _partitions(near: Sequence[int]) -> Iterator[Partition]:
    """Every partition into blocks of which any two members are near, by the first member's block."""

    def parted(left: int) -> Iterator[Partition]:
        if not left:
            yield ()
            return
        first = (left & -left).bit_length() - 1
        for block in _cliques(1 << first, near[first] & left & ~(1 << first), near):
            for rest in parted(left & ~block):
                yield (block, *rest)

    yield from parted((1 << len(near)) - 1)


def _cliques(block: int, free: int, near: Sequence[int]) -> Iterator[int]:
    """The blocks that hold one and any of those that are free to join it."""
    yield block
    while free:
        one = (free & -free).bit_length() - 1
        free &= ~(1 << one)
        yield from _cliques(block | 1 << one, free & near[one], near)
