"""What hangs together with the rest of a graph only through what one document tells.

Things hang together over the links that paths are made of, and as paths do not through places, documents and what very
many have (of the graph before, so that nothing seems to hang together because a hub grew smaller).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.difference.compared import SIDES
from graph.engine import Engine
from graph.steps import CONFERRING, HUB, NEVER_PASSED, PASSED_IF_SMALL
from ontology.schema import schema

_LARGE = " OR ".join(f"starts_with(id, '{label}/')" for label in PASSED_IF_SMALL)
_NEVER = ", ".join(f"'{label}'" for label in NEVER_PASSED)


class _Sets:
    """Sets that grow together: each thing is of one."""

    def __init__(self, things: Iterable[str]) -> None:
        self._numbers = {thing: number for number, thing in enumerate(things)}
        self._above = list(range(len(self._numbers)))

    def join(self, a: str, b: str) -> None:
        first, second = sorted((self.of(a), self.of(b)))
        self._above[second] = first

    def of(self, thing: str) -> int:
        """The number of its set."""
        number, above = self._numbers[thing], self._above
        while above[number] != number:
            above[number] = number = above[above[number]]
        return number


def parted(engine: Engine) -> list[list[str]]:
    """Named things that were of the largest set that hangs together, and are not of what most of it has become.

    Ids of the build after; those that still hang together side by side, more before fewer. Needs what `Compared` made.
    """
    same: dict[str, list[str]] = defaultdict(list)
    for was, now in engine.rows("without/same"):
        same[was].append(now)
    conferring = ", ".join(f"'{schema().relations[name].cypher_type}'" for name in CONFERRING)
    hubs = set[str]()
    sets, named = dict[str, _Sets](), dict[str, list[str]]()
    for side in SIDES:
        engine.table("links", "without/links", side=side, conferring=conferring)
        if side == "old":
            hubs = {id_ for (id_,) in engine.rows("path/hubs", classes=_LARGE, most=str(HUB))}
        known = hubs if side == "old" else {now for hub in hubs for now in same[hub]}
        engine.fill("hubs", {"id": "VARCHAR"}, [(id_,) for id_ in sorted(known)])
        things = sorted(engine.stream("without/all_things", side=side, never=_NEVER))
        sets[side], named[side] = _Sets(id_ for id_, _ in things), [id_ for id_, has_name in things if has_name]
        for start, finish in engine.stream("without/ties", never=_NEVER):
            sets[side].join(start, finish)
    engine.drop("links", "hubs")
    sizes = Counter(map(sets["old"].of, named["old"]))
    largest = min(sizes, key=lambda number: (-sizes[number], number), default=-1)
    there = sorted({now for id_ in named["old"] if sets["old"].of(id_) == largest for now in same[id_]})
    groups: dict[int, list[str]] = defaultdict(list)
    for id_ in there:
        groups[sets["new"].of(id_)].append(id_)
    _, *others = sorted(groups.values(), key=lambda group: (-len(group), group)) or [[]]
    return others
