"""Climbs: a person's way from one rung of the ladder to a higher one, in which order, how long, and in which groups.

Invariant: only a climb whose higher grant came in a later year, or has not come, has a wait, and it is never negative.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.analytics.ladder.survival import Waits

if TYPE_CHECKING:
    from graph.analytics.study import Study

RUNGS = ("enterprise", "district", "municipal", "provincial", "national")
GROUPINGS = ("sex", "unit", "city", "district", "told")
FEWEST = 10  # people, below whom a firm or an area is no group of its own, and no curve is drawn
LARGEST = 8  # firms or areas that are groups of their own
_MIXED = ("several", "others", "unknown")


@dataclass(frozen=True, slots=True)
class Climb:
    """The columns of graph/sql/analytics/ladder/steps.sql. rung: 1 to 4. next: on the lowest rung above on which the
    person has a grant; higher: the first in time on any rung above. undated: grants on these rungs without a year."""

    person: str
    name: str
    rung: int
    conferral: str
    year: int | None
    next_rung: int | None
    next: str | None
    next_year: int | None
    higher_rung: int | None
    higher: str | None
    higher_year: int | None
    undated: int
    sex: str
    unit: str
    city: str
    district: str
    told: str

    @property
    def order(self) -> str:
        """How the next rung came: none, after, same_year, before or unknown_year."""
        return _order(self.year, self.next_year, self.next is None)

    @property
    def state(self) -> str:
        """How the first higher grant came; the same words."""
        return _order(self.year, self.higher_year, self.higher is None)

    def wait(self, last: int | None) -> int | None:
        """Years until the first higher grant, or that one has been waiting until the last covered year."""
        if self.year is None:
            return None
        if self.state == "none":
            return max(0, (last or self.year) - self.year)
        return self.higher_year - self.year if self.higher_year is not None and self.state == "after" else None


@dataclass(frozen=True, slots=True)
class Group:
    """People of one kind on one rung. key: an id, or a code. by: grouping."""

    rung: int
    by: str
    key: str
    climbs: Sequence[Climb]

    def waits(self, last: int | None, *, zero: bool = False) -> Waits:
        """zero: with those who had both in one year, as having waited 0 years."""
        happened, open_ = list[int](), list[int]()
        for climb in self.climbs:
            if (wait := climb.wait(last)) is not None:
                (open_ if climb.state == "none" else happened).append(wait)
            elif zero and climb.state == "same_year":
                happened.append(0)
        return Waits(sorted(happened), sorted(open_))


def climbs(study: "Study") -> list[Climb]:
    """By person and rung; makes the table `held`."""
    study.engine.table("held", "analytics/ladder/held")
    return [Climb(*row) for row in study.rows("analytics/ladder/steps")]


def groups(found: Sequence[Climb]) -> Iterator[Group]:
    """By rung: all, then by each grouping, the largest first and at the end those who are in none or not told of.

    The same firms and areas are groups on every rung.
    """
    placed = {by: _placed(found, by) for by in GROUPINGS}
    for rung in range(1, len(RUNGS)):
        here = [climb for climb in found if climb.rung == rung]
        if not here:
            continue
        yield Group(rung, "all", "all", here)
        for by, (keys, place) in placed.items():
            parts: dict[str, list[Climb]] = {key: [] for key in keys}
            for climb in here:
                parts[place(climb)].append(climb)
            yield from (Group(rung, by, key, parts[key]) for key in keys if parts[key])


def _placed(found: Sequence[Climb], by: str) -> tuple[list[str], Callable[[Climb], str]]:
    """The groups of a grouping, and the one that somebody is in."""
    if by == "sex":
        return ["female", "male", "unknown"], lambda climb: climb.sex
    if by == "told":
        return ["soon", "later", "unknown"], lambda climb: climb.told
    own = _largest((climb.person, getattr(climb, by)) for climb in found)
    known = {*own, *_MIXED}

    def place(climb: Climb) -> str:
        key: str = getattr(climb, by)
        return key if key in known else "others"

    return [*own, *_MIXED], place


def _largest(pairs: Iterable[tuple[str, str]]) -> list[str]:
    people = Counter(key for _, key in dict.fromkeys(pairs) if key not in _MIXED)
    ranked = sorted(people.items(), key=lambda item: (-item[1], item[0]))
    return [key for key, count in ranked[:LARGEST] if count >= FEWEST]


def _order(lower: int | None, higher: int | None, none: bool) -> str:
    if none:
        return "none"
    if lower is None or higher is None:
        return "unknown_year"
    return "same_year" if lower == higher else "after" if lower < higher else "before"
