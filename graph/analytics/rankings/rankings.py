"""Rankings as intervals: firms, people, honors, districts and cities, over all that nobody has decided.

Two sets of worlds: of plausible pairs of namesakes, and of all that are open. The rank now is that of the build, where
namesakes are kept apart and undetermined grants are not counted; it lies within both intervals, as does the rank of
every world.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log10
from typing import TYPE_CHECKING, Any

from graph.analytics.measured import Rows
from graph.analytics.rankings.board import Standing
from graph.analytics.rankings.namesakes import Pair, namesakes
from graph.analytics.rankings.narrowing import Decision, Gain, gains
from graph.analytics.rankings.scene import BOARDS, Scene
from graph.analytics.rankings.wording import Wording, bears

if TYPE_CHECKING:
    from graph.analytics.study import Study

SHOWN = 20  # of each ranking, for whose intervals decisions are tried
_EXACT = ("people",)  # boards whose blocks vary independently of each other


def rankings(study: "Study") -> Mapping[str, Rows]:
    """Tables: companies, people, honors, districts, cities, decisions, worlds, narrowed, bearing, pairs, undetermined,
    grants."""
    known = namesakes(study)
    plausible = Scene(known, (pair for pair in known.pairs if pair.reason))
    everything = Scene(known, known.pairs)
    grants = study.rows("analytics/rankings/grants")
    told = Wording(study)
    now, unknown = _now(grants)
    shown = {board: [id_ for id_, _, _ in ranked[:SHOWN]] for board, ranked in now.items()}
    found = gains(plausible, shown)
    best = _best(found)
    bearing = sorted(_bearing(plausible, {board: {id_ for id_, *_ in ranked} for board, ranked in now.items()}))
    open_ = Counter((board, id_) for board, id_, *_ in bearing)
    rows = dict[str, list[tuple[Any, ...]]]()
    for board, ranked in now.items():
        some, every = plausible.boards()[board], everything.boards()[board]
        rows[board] = [
            (
                id_,
                told.name(id_),
                told.of.get(id_),
                count,
                rank,
                *_ends(some.standing(id_), every.standing(id_)),
                board in _EXACT and some.standing(id_).exact,
                open_[board, id_],
                *told.gain(best.get((board, id_))),
            )
            for id_, count, rank in ranked
        ]
        rows[board] += [(None, None, None, unknown[board], *(None,) * 19)] if unknown[board] else []
    return {
        **rows,
        "decisions": told.decisions(found),
        "worlds": [_world(name, scene) for name, scene in (("plausible", plausible), ("all", everything))],
        "narrowed": told.narrowed(found, plausible),
        "bearing": bearing,
        "pairs": [(*told.ends(pair), pair.reason, pair.reason is not None) for pair in known.pairs],
        "undetermined": [told.grant(grant) for grant in known.undetermined],
        "grants": grants,
    }


def _now(grants: Rows) -> tuple[dict[str, list[tuple[str, int, int]]], Counter[str]]:
    """By ranking: (id, count, rank) as the build has it, best first; and the grants of nothing known."""
    counted: dict[str, dict[str, set[str]]] = {board: {} for board in BOARDS}
    unknown = Counter[str]()
    for board, id_, conferral, recipient, *_ in grants:
        if id_ is None:
            unknown[board] += 1
        else:
            counted[board].setdefault(id_, set()).add(recipient if board == "honors" else conferral)
    found = dict[str, list[tuple[str, int, int]]]()
    for board, things in counted.items():
        numbers = sorted(((len(some), id_) for id_, some in things.items()), key=lambda one: (-one[0], one[1]))
        first = {number: n for n, (number, _) in reversed(list(enumerate(numbers, 1)))}
        found[board] = [(id_, number, first[number]) for number, id_ in numbers]
    return found, unknown


def _ends(some: Standing, every: Standing) -> Iterator[int]:
    for standing in (some, every):
        yield from (*standing.rank, *standing.number)


def _best(found: Iterable[Gain]) -> dict[tuple[str, str], Gain]:
    """The decision that narrows each interval most."""
    best = dict[tuple[str, str], Gain]()
    for gain in found:
        before = best.get((gain.board, gain.thing))
        if before is None or (gain.order, bears(gain.decision)) < (before.order, bears(before.decision)):
            best[gain.board, gain.thing] = gain
    return best


def _bearing(scene: Scene, ranked: Mapping[str, set[str]]) -> Iterator[tuple[str, str, str, str, str]]:
    """What is open about each thing: ranking, thing, the two mentions, why. A pair bears on what the grants of either
    are counted for; an undetermined grant on its recipient, and on that one's units and areas."""
    known, cities = scene.known, scene.known.cities
    decisions: list[Decision] = [*scene.pairs, *known.undetermined]
    for decision in decisions:
        ends = (decision.a, decision.b) if isinstance(decision, Pair) else (decision.recipient,)
        held = [known.tallies.counted.get(end, {}) for end in ends]
        things = {("people", end) for end in ends if all(held)}
        if isinstance(decision, Pair):
            things |= {("honors", honor) for honor in held[0].keys() & held[1].keys()}
        things |= {("companies", unit) for end in ends for unit in (end, *scene.units.get(end, ()))}
        areas = {area for end in ends for area in known.places.get(end, ())}
        things |= {("cities" if area in cities else "districts", area) for area in areas}
        a, b, why = bears(decision)
        yield from ((board, thing, a, b, why) for board, thing in sorted(things) if thing in ranked[board])


def _world(name: str, scene: Scene) -> tuple[Any, ...]:
    labels = Counter(pair.label for pair in scene.pairs)
    firms = labels["Company"] + labels["Organization"]
    large = [group for group in scene.full if not group.partitions]
    worlds = sum(log10(len(group.partitions)) for group in scene.full if group.partitions)
    worlds += sum(log10(1 + sum(near.bit_count() - 1 for near in group.near) // 2) for group in large)
    worlds += log10(2) * len(scene.known.undetermined)
    most = max((len(group.members) for group in scene.full), default=0)
    others = len(scene.pairs) - labels["Person"] - firms
    grants = len(scene.known.undetermined)
    return name, len(scene.pairs), labels["Person"], firms, others, grants, len(scene.full), most, len(large), worlds
