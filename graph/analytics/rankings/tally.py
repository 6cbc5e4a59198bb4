"""Tallies: of how many grants of which honors a recipient would be, were several recipients one.

Grants of one honor are grouped anew by the rules of identity (graph/grouping.py), over all that each document tells.
Invariant: the tally of a block of a Group bounds what a build counts once its members are decided to be one; what may
be another grant or not, and whether it took effect where documents differ, is between low and high.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.analytics.rankings.worlds import Group
from graph.grouping import Telling, grants


class Span(NamedTuple):
    """A number that is at least low and at most high."""

    low: int
    high: int

    def plus(self, other: tuple[int, int]) -> "Span":
        """Both ends, each with the other's."""
        return Span(self.low + other[0], self.high + other[1])


NONE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a grant. facets: edition, grade, year. granted: it took effect. maybe: it is undetermined, and not
    counted."""

    conferral: str
    mention: str
    facets: tuple[str | None, str | None, str | None]
    once: bool
    granted: bool
    maybe: bool


Honors = Mapping[str, Span]  # honor → grants
Tellings = Mapping[str, Mapping[str, Sequence[Told]]]  # recipient → honor → tellings


class Tallies:
    """counted: recipient → honor → its grants now. tellings: of those in groups. same: mentions that decisions make
    one with others. apart: mentions that decisions tell apart from another."""

    def __init__(
        self,
        counted: Mapping[str, Honors],
        tellings: Tellings,
        same: Iterable[str] = (),
        apart: Iterable[str] = (),
    ) -> None:
        self.counted, self.tellings = counted, tellings
        self._same, self._apart = frozenset(same), frozenset(apart)
        self.vague = set[tuple[str, ...]]()  # blocks with a grant of which documents differ whether it took effect
        self._blocks = dict[tuple[str, ...], Honors]()
        every = [(honor, t) for held in tellings.values() for honor, told in held.items() for t in told]
        # Of an honor without editions and grades, more tellings never make fewer grants.
        self._plain = {honor for honor, _ in every} - {honor for honor, t in every if not self._is_plain(t)}

    def block(self, members: tuple[str, ...]) -> Honors:
        """The grants of some who are one."""
        if len(members) == 1:
            return self.counted.get(members[0], {})
        if members not in self._blocks:
            self._blocks[members] = dict(self._joined(members))
        return self._blocks[members]

    def total(self, members: tuple[str, ...]) -> Span:
        """How many grants some have who are one."""
        return total(self.block(members))

    def outer(self, group: Group, n: int) -> Span:
        """Bounds of the grants of whatever block of a group its nth member may be in."""
        member, others = group.members[n], group.of(group.near[n] & ~(1 << n))
        own, low, high = self.counted.get(member, {}), 0, 0
        shared = {honor for other in others for honor in self.tellings.get(other, {})}
        for honor in shared | own.keys():
            if honor not in shared:
                low, high = low + own[honor].low, high + own[honor].high
                continue
            told = [t for one in (member, *others) for t in self.tellings.get(one, {}).get(honor, ())]
            high += self._most(honor, told)
            least = own[honor].low if honor in own else 0
            low += least if honor in self._plain else min(least, all(t.granted for t in told))
        return Span(low, high)

    def single(self, member: str) -> int:
        """The most that one may add to whomever it is joined with."""
        return sum(self._most(honor, told) for honor, told in self.tellings.get(member, {}).items())

    def _most(self, honor: str, told: Sequence[Told]) -> int:
        """The most groups that tellings may make: as many as there are years, undated ones each by itself."""
        granted = [t for t in told if t.granted]
        if honor not in self._plain:
            return len(granted)
        return len({t.facets[2] or t.mention for t in granted if not t.once}) + any(t.once for t in granted)

    def _is_plain(self, told: Told) -> bool:
        decided = told.mention in self._same or told.mention in self._apart
        return told.facets[:2] == (None, None) and told.granted and not decided

    def _joined(self, members: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
        holding = dict[str, list[str]]()
        for member in members:
            for honor in self.tellings.get(member, {}):
                holding.setdefault(honor, []).append(member)
        for honor, holders in sorted(holding.items()):
            if len(holders) == 1:
                span = self.counted.get(holders[0], {}).get(honor, NONE)
            else:
                told = [t for holder in holders for t in self.tellings[holder][honor]]
                span = self._grouped(told)
                if len({t.granted for t in told}) > 1:
                    self.vague.add(members)
            if span.high:
                yield honor, span

    def _grouped(self, told: Sequence[Told]) -> Span:
        by_no = dict(enumerate(sorted(told, key=lambda t: t.mention)))
        found = grants([Telling(no, t.facets) for no, t in by_no.items()], once=any(t.once for t in told))
        open_ = set(found.undetermined)
        low = high = 0
        for group in self._tied([*found.groups, *([no] for no in found.undetermined)], by_no):
            tellings = [by_no[no] for no in group]
            most = 1 + sum(t.mention in self._apart for t in tellings)
            low += all(t.granted for t in tellings) and not open_.issuperset(group)
            high += min(most, len(tellings)) if any(t.granted for t in tellings) else 0
        return Span(low, high)

    def _tied(self, groups: Sequence[list[int]], by_no: Mapping[int, Told]) -> list[list[int]]:
        """Groups, those in one that decisions make one."""
        tied = list[set[int]]()
        ties = list[set[str]]()
        for group in groups:
            keys = {by_no[no].conferral for no in group if by_no[no].mention in self._same}
            fits = [n for n, some in enumerate(ties) if some & keys]
            joined, all_keys = set(group).union(*(tied[n] for n in fits)), keys.union(*(ties[n] for n in fits))
            tied = [some for n, some in enumerate(tied) if n not in fits] + [joined]
            ties = [some for n, some in enumerate(ties) if n not in fits] + [all_keys]
        return [sorted(some) for some in tied]


def total(honors: Honors) -> Span:
    """All grants of some honors."""
    return Span(sum(span.low for span in honors.values()), sum(span.high for span in honors.values()))
