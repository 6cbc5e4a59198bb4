"""A scene: the rankings of a study over all worlds of some open pairs: people, firms, honors, districts and cities.

Invariant: a world takes every group of namesakes apart as the pairs allow, and decides each undetermined grant. Groups
of recipients add up to what firms, honors and areas have, so that their ranks are bounds; those of people are exact.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.analytics.rankings.board import Block, Board
from graph.analytics.rankings.credit import Adder, Credit, Holders, Parts, added
from graph.analytics.rankings.namesakes import UNITS, Namesakes, Pair
from graph.analytics.rankings.tally import NONE, Span
from graph.analytics.rankings.worlds import Group, Partition, groups

_FAR = 3  # an achievement's maker's team's firm is the furthest


@dataclass(slots=True)
class Total:
    """What groups of recipients add to units. parts: of each group, by its number."""

    groups: Sequence[Group]
    adder: Adder
    whole: dict[str, Span]
    parts: list[Parts] = field(default_factory=list)

    def changed(self, n: int, partitions: Sequence[Partition]) -> dict[str, Span]:
        """The units whose number is another once a group has only some partitions."""
        parts, before = self.adder(self.groups[n], partitions), self.parts[n]
        moved = dict[str, Span]()
        for unit in sorted(parts.keys() | before.keys()):
            now, then = parts.get(unit, NONE), before.get(unit, NONE)
            if now != then:
                moved[unit] = self.whole[unit].plus(now).plus((-then.low, -then.high))
        return moved


class Scene:
    """pairs: those of the known that may be one. units: thing → firms and bodies to which its grants are credited."""

    def __init__(self, known: Namesakes, pairs: Iterable[Pair]) -> None:
        self.known, self.pairs = known, tuple(pairs)
        told = known.tallies.tellings.keys()
        self.held = groups((p.a, p.b) for p in self.pairs if p.a in told and p.b in told)
        self.full = groups((p.a, p.b) for p in self.pairs)
        self.held_of = {member: n for n, group in enumerate(self.held) for member in group.members}
        self.full_of = {member: n for n, group in enumerate(self.full) for member in group.members}
        self._group = {member: group.members for group in self.full for member in group.members}
        self.units = {node: self._only(_reached([node], known.belongs, {})) for node in known.belongs}

    @cached_property
    def people(self) -> Board:
        """People by grants."""
        tallies = self.known.tallies
        singles = {
            recipient: tallies.total((recipient,))
            for recipient in tallies.counted
            if recipient.startswith("Person/") and recipient not in self.held_of
        }
        some = [group for group in self.held if group.members[0].startswith("Person/")]
        blocks = _blocks(some, tallies.total, tallies.outer)
        vague = {n for n, mask in blocks if some[n].of(mask) in tallies.vague}
        return Board(singles, some, blocks, vague)

    @cached_property
    def firm_groups(self) -> list[Group]:
        return [group for group in self.full if group.members[0].startswith("Company/")]

    @cached_property
    def credits(self) -> Total:
        """Grants of recipients other than firms, by firm, and by what several firms would be, were they one."""
        joined = dict[str, set[str]]()
        for group in self.firm_groups:
            for mask in {mask for partition in group.partitions for mask in partition if mask & (mask - 1)}:
                for member in group.of(mask):
                    joined.setdefault(member, set()).add(_name(group.of(mask)))
        credit = Credit(self.known.tallies, _with(self.units, joined), _with(self._loose(), joined))
        return self._total(credit.alone, credit.of_group, self.full, without="Company/")

    @cached_property
    def companies(self) -> Board:
        """Firms by grants credited to them."""
        whole, tallies = self.credits.whole, self.known.tallies

        def number(members: tuple[str, ...]) -> Span:
            return whole.get(_name(members), NONE).plus(tallies.total(members))

        def outer(group: Group, n: int) -> Span:
            near = [number((other,)).high for other in group.of(group.near[n])]
            low = whole.get(group.members[n], NONE).low + tallies.outer(group, n).low
            return Span(low, sum(near) + sum(tallies.single(other) for other in group.of(group.near[n])))

        inside = {member for group in self.firm_groups for member in group.members}
        firms = {unit for unit in (*whole, *tallies.counted) if unit.startswith("Company/") and " " not in unit}
        singles = {firm: number((firm,)) for firm in sorted(firms - inside)}
        return Board(singles, self.firm_groups, _blocks(self.firm_groups, number, outer))

    @cached_property
    def holdings(self) -> Total:
        """Holders of honors."""
        holders = Holders(self.known.tallies)
        return self._total(holders.alone, holders.of_group, self.held)

    @cached_property
    def lying(self) -> Total:
        """Grants by area."""
        known, firms = self.known, {m for g in self.full if g.members[0].startswith(UNITS) for m in g.members}
        partner = {m: g.members for g in self.full if g.members[0].startswith(UNITS) for m in g.members}
        loose, adrift = dict[str, frozenset[str]](), set[str]()
        for node, units in self.units.items():
            others = {area for unit in units & firms for other in partner[unit] for area in known.places.get(other, ())}
            if others and node not in firms:
                loose[node] = frozenset(others) - known.places.get(node, frozenset())
                adrift |= {node} & known.active
        credit = Credit(known.tallies, known.places, loose, known.active, frozenset(adrift))
        return self._total(credit.alone, credit.of_group, self.full)

    @cached_property
    def honors(self) -> Board:
        return Board({honor: s for honor, s in self.holdings.whole.items() if honor.startswith("Honor/")}, (), {})

    @cached_property
    def districts(self) -> Board:
        cities = self.known.cities
        return Board({area: span for area, span in self.lying.whole.items() if area not in cities}, (), {})

    @cached_property
    def cities(self) -> Board:
        cities = self.known.cities
        return Board({area: span for area, span in self.lying.whole.items() if area in cities}, (), {})

    def boards(self) -> dict[str, Board]:
        return {name: getattr(self, name) for name in BOARDS}

    def _total(self, alone: object, adder: Adder, some: Sequence[Group], without: str = " ") -> Total:
        inside = {member for group in some for member in group.members}
        left = [one for one in self.known.tallies.counted if one not in inside and not one.startswith(without)]
        assert callable(alone)
        parts: list[Parts] = [
            {} if group.members[0].startswith(without) else adder(group, group.partitions) for group in some
        ]
        return Total(some, adder, added([alone(left), *parts]), parts)

    def _only(self, units: frozenset[str]) -> frozenset[str]:
        return units & self.known.only if self.known.only else units

    def _loose(self) -> dict[str, frozenset[str]]:
        """Units that a recipient may be credited to once what lies between is one with others, such as its team."""
        found = dict[str, frozenset[str]]()
        for node, own in self.units.items():
            if more := self._only(_reached([node], self.known.belongs, self._group)) - own:
                found[node] = more
        return found


BOARDS = ("companies", "people", "honors", "districts", "cities")


def _blocks(some: Sequence[Group], number: object, outer: object) -> dict[Block, Span]:
    """The numbers of every block of listed partitions, and of each member of a large group."""
    assert callable(number) and callable(outer)
    found = dict[Block, Span]()
    for n, group in enumerate(some):
        for mask in sorted({mask for partition in group.partitions for mask in partition}):
            found[n, mask] = number(group.of(mask))
        if not group.partitions:
            found |= {(n, 1 << member): outer(group, member) for member in range(len(group.members))}
    return found


def _reached(
    start: Iterable[str], belongs: Mapping[str, frozenset[str]], group: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    """The firms and bodies that things belong to, at most over two between, which may be one with their groups."""
    found, here = set[str](), set(start)
    for _ in range(_FAR):
        over = {whole for one in here for whole in belongs.get(one, ())}
        found |= {whole for whole in over if whole.startswith(UNITS)}
        here = {one for whole in over - found for one in group.get(whole, (whole,))}
        if not here:
            break
    return frozenset(found)


def _name(members: tuple[str, ...]) -> str:
    """What stands for several firms that are one."""
    return " ".join(members)


def _with(units: Mapping[str, frozenset[str]], joined: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """Units, and what those would be with others."""
    if not joined:
        return dict(units)
    return {node: some.union(*(joined.get(unit, ()) for unit in some)) for node, some in units.items()}
