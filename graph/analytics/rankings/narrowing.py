"""Narrowing: by how much a decision, whichever way it falls, narrows the intervals of a scene's rankings.

A decision is whether two of a plausible pair are one, or whether an undetermined grant is one of the dated ones. What
it narrows an interval by is told as the mean of its two answers, and as the answer that narrows less. Decisions in
groups too large to list are not looked at. Invariant: an answer never widens an interval.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from graph.analytics.rankings.board import Board, Change, Standing
from graph.analytics.rankings.namesakes import UNITS, Pair, Undetermined
from graph.analytics.rankings.scene import Scene, Total
from graph.analytics.rankings.tally import NONE, Span

SOUGHT = 1500  # decisions that are tried
Decision = Pair | Undetermined
Changes = Mapping[str, Change]  # board → what it changes


@dataclass(frozen=True, slots=True)
class Gain:
    """Of one interval by one decision; each as rank, count. mean: of both answers; least: of the answer that narrows
    less. yes, no: where the thing then stands."""

    board: str
    thing: str
    decision: Decision
    mean: tuple[float, float]
    least: tuple[int, int]
    yes: Standing
    no: Standing

    @property
    def order(self) -> tuple[float, ...]:
        """What narrows most first."""
        return (-self.mean[0], -self.least[0], -self.mean[1], -self.least[1])


def gains(scene: Scene, shown: Mapping[str, Sequence[str]]) -> list[Gain]:
    """What decisions narrow of the intervals of some things, board by board; those tried that bear on them most."""
    boards = scene.boards()
    now = {(board, thing): boards[board].standing(thing) for board, things in shown.items() for thing in things}
    wide = {key: standing for key, standing in now.items() if any(standing.width)}
    found = list[Gain]()
    for decision in islice(_weighty(scene, shown), SOUGHT):
        answers = [changes(scene, decision, same) for same in (True, False)]
        touched = answers[0].keys() | answers[1].keys()
        for (board, thing), before in wide.items():
            if board not in touched:
                continue
            yes, no = (
                boards[board].standing(thing, answer[board]) if board in answer else before for answer in answers
            )
            gain = _gain(board, thing, decision, before, yes, no)
            if any(gain.mean):
                found.append(gain)
    return found


def _gain(board: str, thing: str, decision: Decision, before: Standing, yes: Standing, no: Standing) -> Gain:
    yes_by, no_by = ((before.width[0] - after.width[0], before.width[1] - after.width[1]) for after in (yes, no))
    mean = (yes_by[0] + no_by[0]) / 2, (yes_by[1] + no_by[1]) / 2
    least = min(yes_by[0], no_by[0]), min(yes_by[1], no_by[1])
    return Gain(board, thing, decision, mean, least, yes, no)


def changes(scene: Scene, decision: Decision, same: bool) -> Changes:
    """What a decision changes, board by board."""
    found = _of_pair(scene, decision, same) if isinstance(decision, Pair) else _of_grant(scene, decision, same)
    return {board: change for board, change in found if change.singles or change.blocks or change.partitions}


def _of_pair(scene: Scene, pair: Pair, same: bool) -> Iterator[tuple[str, Change]]:
    a, b = pair.a, pair.b
    n = scene.held_of.get(a, -1)
    if n >= 0 and n == scene.held_of.get(b):
        left = scene.held[n].decided(a, b, same)
        if left:
            yield "honors", _known(scene.honors, scene.holdings.changed(n, left))
            if pair.label == "Person":
                yield "people", Change({}, {}, {scene.people.group_of[a]: left})
    n = scene.full_of[a]
    left = scene.full[n].decided(a, b, same)
    if not left:
        return
    areas = scene.lying.changed(n, left)
    yield "districts", _known(scene.districts, areas)
    yield "cities", _known(scene.cities, areas)
    if pair.label == "Company":
        yield "companies", Change({}, {}, {scene.companies.group_of[a]: left})
    else:
        yield "companies", _firms(scene, scene.credits.changed(n, left))


def _of_grant(scene: Scene, grant: Undetermined, same: bool) -> Iterator[tuple[str, Change]]:
    """Whether it is one of the dated grants or another: one fewer that may count, or one more that does."""

    def moved(span: Span) -> Span:
        return Span(span.low, max(span.low, span.high - 1)) if same else Span(min(span.low + 1, span.high), span.high)

    known, one = scene.known, grant.recipient
    if one.startswith("Person/"):
        yield "people", _own(scene.people, one, moved)
    units = scene.units.get(one, frozenset())
    if one.startswith("Company/"):
        yield "companies", _own(scene.companies, one, moved)
    else:
        now = scene.credits.whole
        joined = {unit for unit in now if " " in unit and units & frozenset(unit.split(" "))}
        yield "companies", _firms(scene, {unit: moved(now[unit]) for unit in sorted(units | joined) if unit in now})
    areas = {
        area: moved(scene.lying.whole[area])
        for area in sorted(known.places.get(one, ()))
        if area in scene.lying.whole and one not in known.active
    }
    yield "districts", _known(scene.districts, areas)
    yield "cities", _known(scene.cities, areas)


def _own(board: Board, one: str, moved: Callable[[Span], Span]) -> Change:
    n = board.group_of.get(one)
    if n is None:
        return Change({one: moved(board.singles[one])}, {}, {}) if one in board.singles else Change({}, {}, {})
    bit = 1 << board.groups[n].members.index(one)
    return Change({}, {key: moved(span) for key, span in board.blocks.items() if key[0] == n and key[1] & bit}, {})


def _known(board: Board, units: Mapping[str, Span]) -> Change:
    return Change({unit: span for unit, span in units.items() if unit in board.singles}, {}, {})


def _firms(scene: Scene, moved: Mapping[str, Span]) -> Change:
    """Firms with other credits: those that may be one with others stand in blocks."""
    board, whole, singles, blocks = scene.companies, scene.credits.whole, dict[str, Span](), {}
    for unit, span in moved.items():
        before = whole.get(unit, NONE)
        by = span.low - before.low, span.high - before.high
        if unit in board.singles:
            singles[unit] = board.singles[unit].plus(by)
            continue
        members = tuple(unit.split(" "))
        n = board.group_of.get(members[0])
        if n is not None and board.groups[n].partitions:
            mask = sum(1 << board.groups[n].members.index(member) for member in members)
            blocks[n, mask] = board.blocks[n, mask].plus(by)
    return Change(singles, blocks, {})


def _weighty(scene: Scene, shown: Mapping[str, Sequence[str]]) -> Iterator[Decision]:
    """Undetermined grants and plausible pairs, those first whose groups leave most open of the things shown."""
    people = {scene.people.group_of.get(thing) for thing in shown["people"]} - {None}
    open_people = {member for n in people if n is not None for member in scene.people.groups[n].members}
    firms = {scene.companies.group_of.get(thing) for thing in shown["companies"]} - {None}
    open_firms = {member for n in firms if n is not None for member in scene.companies.groups[n].members}
    near = {"companies": open_firms | set(shown["companies"]), "honors": set(shown["honors"])}
    near["areas"] = {*shown["districts"], *shown["cities"]}
    heavy = dict[str, int]()  # by the first member of a group
    sums: Iterable[tuple[str, Total]] = (
        ("companies", scene.credits),
        ("honors", scene.holdings),
        ("areas", scene.lying),
    )
    for board, sum_ in sums:
        for group, parts in zip(sum_.groups, sum_.parts, strict=True):
            open_ = sum(span.high - span.low for unit, span in parts.items() if unit in near[board])
            for member in group.members:
                heavy[member] = heavy.get(member, 0) + open_
    first = open_people | open_firms
    ranked = sorted(
        (
            -(pair.a in first or pair.b in first),
            -heavy.get(pair.a, 0),
            not pair.a.startswith(UNITS),
            pair.a,
            pair.b,
            pair,
        )
        for pair in scene.pairs
    )
    yield from scene.known.undetermined
    yield from (pair for *_, pair in ranked)
