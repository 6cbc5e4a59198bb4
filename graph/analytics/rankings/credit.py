"""Credit: how many grants, or holders, fall to units (firms, areas, honors) over all worlds of their recipients.

Invariant: a unit's number in any world of one group is within that group's span, and numbers of groups add up. What a
group adds to units in a partition is exact where it is small; else it is a bound.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.analytics.rankings.tally import NONE, Span, Tallies
from graph.analytics.rankings.worlds import Group, Partition

Members = tuple[str, ...]
Parts = Mapping[str, Span]  # unit → what a group adds to it


@dataclass(frozen=True, slots=True)
class Credit:
    """What recipients add to units. units: recipient → to which. loose: recipient → units to which it may be credited
    once others are one. shaky: recipients that units lose to those whom they are one with; adrift: whom they may lose
    anyway."""

    tallies: Tallies
    units: Mapping[str, frozenset[str]]
    loose: Mapping[str, frozenset[str]] = field(default_factory=dict)
    shaky: frozenset[str] = frozenset()
    adrift: frozenset[str] = frozenset()

    def alone(self, recipients: Iterable[str]) -> dict[str, Span]:
        """What those add who are one with nobody."""
        found = dict[str, Span]()
        for recipient in recipients:
            span = self.tallies.total((recipient,))
            if recipient in self.adrift:
                span = Span(0, span.high)
            for unit in sorted(self.units.get(recipient, ())):
                found[unit] = found.get(unit, NONE).plus(span)
            for unit in sorted(self.loose.get(recipient, ())):
                found[unit] = found.get(unit, NONE).plus((0, span.high))
        return found

    def of_group(self, group: Group, partitions: Sequence[Partition]) -> Parts:
        """What a group adds, in whichever of some partitions."""
        spans = self._of_partitions(group, partitions) if partitions else self._of_large(group)
        for member in group.members:
            for unit in self.loose.get(member, ()):
                most = sum(self.tallies.single(other) for other in group.members)
                spans[unit] = spans.get(unit, NONE).plus((0, most))
        return spans

    def _of_partitions(self, group: Group, partitions: Sequence[Partition]) -> dict[str, Span]:
        blocks = {mask: group.of(mask) for partition in partitions for mask in partition}
        told = {mask: (self._of_block(members), self.tallies.total(members)) for mask, members in blocks.items()}
        every = sorted({unit for units, _ in told.values() for unit in units})
        found = dict[str, Span]()
        for partition in partitions:
            parts = dict[str, Span]()
            for mask in partition:
                units, span = told[mask]
                for unit, sure in units.items():
                    parts[unit] = parts.get(unit, NONE).plus((span.low * sure, span.high))
            for unit in every:
                now = parts.get(unit, NONE)
                before = found.get(unit, now)
                found[unit] = Span(min(before.low, now.low), max(before.high, now.high))
        return {unit: span for unit, span in found.items() if span.high}

    def _of_block(self, members: Members) -> dict[str, bool]:
        """The units of some who are one, each with whether it is surely theirs."""
        firm = [member for member in members if member not in self.shaky]
        settled = firm or [member for member in members if member not in self.adrift]
        sure = {unit for member in settled for unit in self.units.get(member, ())}
        return {unit: unit in sure for member in members for unit in self.units.get(member, ())}

    def _of_large(self, group: Group) -> dict[str, Span]:
        staff = dict[str, list[int]]()
        for n, member in enumerate(group.members):
            for unit in self.units.get(member, ()):
                staff.setdefault(unit, []).append(n)
        lows = [
            0 if member in self.shaky else self.tallies.outer(group, n).low for n, member in enumerate(group.members)
        ]
        highs = [self.tallies.single(member) for member in group.members]
        found = dict[str, Span]()
        for unit, own in sorted(staff.items()):
            mask = sum(1 << n for n in own)
            apart = all(group.near[n] & mask == 1 << n for n in own)
            reach = 0
            for n in own:
                reach |= group.near[n]
            low = sum(lows[n] for n in own) if apart else max(lows[n] for n in own)
            found[unit] = Span(low, sum(high for n, high in enumerate(highs) if reach >> n & 1))
        return {unit: span for unit, span in found.items() if span.high}


@dataclass(frozen=True, slots=True)
class Holders:
    """How many recipients hold each honor: those who are one hold it once."""

    tallies: Tallies

    def alone(self, recipients: Iterable[str]) -> dict[str, Span]:
        found = dict[str, Span]()
        for recipient in recipients:
            for honor, span in self.tallies.block((recipient,)).items():
                found[honor] = found.get(honor, NONE).plus((min(1, span.low), min(1, span.high)))
        return found

    def of_group(self, group: Group, partitions: Sequence[Partition]) -> Parts:
        if not partitions:
            return self._of_large(group)
        blocks = {mask: self.tallies.block(group.of(mask)) for partition in partitions for mask in partition}
        every = sorted({honor for honors in blocks.values() for honor in honors})
        found = dict[str, Span]()
        for partition in partitions:
            for honor in every:
                held = [blocks[mask].get(honor, NONE) for mask in partition]
                now = Span(sum(span.low > 0 for span in held), sum(span.high > 0 for span in held))
                before = found.get(honor, now)
                found[honor] = Span(min(before.low, now.low), max(before.high, now.high))
        return found

    def _of_large(self, group: Group) -> Parts:
        holders = dict[str, list[int]]()
        for n, member in enumerate(group.members):
            for honor in self.tallies.tellings.get(member, {}):
                holders.setdefault(honor, []).append(n)
        found = dict[str, Span]()
        for honor, own in sorted(holders.items()):
            mask = sum(1 << n for n in own)
            told = [t for n in own for t in self.tallies.tellings[group.members[n]][honor]]
            sure = all(t.granted for t in told)
            apart = all(group.near[n] & mask == 1 << n for n in own)
            high = sum(any(t.granted for t in self.tallies.tellings[group.members[n]][honor]) for n in own)
            if high:
                found[honor] = Span(sure * (high if apart else 1), high)
        return found


def added(parts: Iterable[Parts]) -> dict[str, Span]:
    """What all add up to, unit by unit."""
    found = dict[str, Span]()
    for some in parts:
        for unit, span in some.items():
            found[unit] = found.get(unit, NONE).plus(span)
    return found


Adder = Callable[[Group, Sequence[Partition]], Parts]
