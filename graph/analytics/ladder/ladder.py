"""The ladder of honors: who comes from rung to rung, in which order, and after how many years.

People alone; a grant that stands beside the ladder (industry, foundation, foreign) is told and is no rung. Who has
received no higher grant is censored, never a failure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.analytics.ladder.climb import FEWEST, GROUPINGS, RUNGS, Climb, Group, climbs, groups
from graph.analytics.ladder.survival import Difference, Figure, Waits, curve, difference, holm
from graph.analytics.measured import Rows

if TYPE_CHECKING:
    from graph.analytics.study import Study

PLACES = (*RUNGS, "industry", "foundation", "foreign", "unknown")
ORDERS = ("after", "same_year", "before", "unknown_year")
AFTER = (5, 10)  # years after which the share is told
EXPECTED = 5  # events that both groups of a test must lead one to expect
_SHARE = 5  # people, of fewer of whom no share is told
_TESTED = ("sex", "unit", "city", "district")
_QUARTILES = (0.25, 0.5, 0.75)
_CURVES = ("all", "sex", "told")
_READ = ("all", "zero", *GROUPINGS)  # what is read first: of every rung everybody, then those apart
_MIXED = ("others", "several", "unknown")


def ladder(study: "Study") -> Mapping[str, Rows]:
    """Tables: rungs, transitions, waiting, differences, survival, steps, grants."""
    found, last = climbs(study), study.last_year
    names = dict(study.rows("analytics/ladder/names"))
    parts = list(groups(found))
    return {
        "rungs": _rungs(study.rows("analytics/ladder/rungs")),
        "transitions": list(_transitions(found)),
        "waiting": sorted(
            (row for part in parts for row in _waiting(part, last, names)), key=lambda row: _READ.index(row[1])
        ),
        "differences": _differences(parts, last, names),
        "survival": [row for part in parts if part.by in _CURVES for row in _survival(part, last)],
        "steps": [_step(climb, last) for climb in found],
        "grants": study.rows("analytics/ladder/grants"),
    }


def _rungs(counted: Rows) -> Rows:
    rows = []
    for place, people, grants, dated, dated_people, entered, alone in counted:
        lower = place in RUNGS[1:]  # where there are rungs below
        late = (entered, *_wilson(entered, people)) if lower else (None,) * 4
        rows.append((place, people, grants, dated, dated_people, *late, alone if place in RUNGS else None))
    return sorted(rows, key=lambda row: (PLACES.index(row[0]) if row[0] in PLACES else len(PLACES), row[0]))


def _transitions(found: Sequence[Climb]) -> Iterator[tuple[Any, ...]]:
    """For each rung with people: every higher rung, what is beside `after` only where there is somebody; then none."""
    for rung in range(1, len(RUNGS)):
        here = Counter((climb.next_rung, climb.order) for climb in found if climb.rung == rung)
        total = here.total()
        if not total:
            continue
        for order in ORDERS:
            for above in range(rung + 1, len(RUNGS) + 1):
                if here[above, order] or order == "after":
                    row = RUNGS[rung - 1], RUNGS[above - 1], order, here[above, order], total
                    yield *row, *_wilson(here[above, order], total)
        yield RUNGS[rung - 1], None, "none", here[None, "none"], total, *_wilson(here[None, "none"], total)


def _waiting(part: Group, last: int | None, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    states = Counter(climb.state for climb in part.climbs)
    unknown = sum(climb.year is None for climb in part.climbs if climb.state == "none") + states["unknown_year"]
    left_out = states["before"], states["same_year"], unknown
    head = RUNGS[part.rung - 1], part.by, names.get(part.key, part.key), _id(part.key), len(part.climbs)
    yield *head, *left_out, *_figures(part.waits(last))
    if part.by == "all":
        head = RUNGS[part.rung - 1], "zero", "all", None, len(part.climbs)
        yield *head, states["before"], 0, unknown, *_figures(part.waits(last, zero=True))


def _figures(waits: Waits) -> tuple[Any, ...]:
    """In the curve, events, censored; quartiles in years and shares after years, each with its interval."""
    counts = len(waits), len(waits.happened), len(waits.open)
    if len(waits) < FEWEST:
        return *counts, *((None,) * 3 * (len(_QUARTILES) + len(AFTER)))
    drawn = curve(waits)
    figures: list[Figure] = [drawn.quantile(share) for share in _QUARTILES] + [drawn.reached(time) for time in AFTER]
    return *counts, *(value for figure in figures for value in figure)


def _differences(parts: Sequence[Group], last: int | None, names: Mapping[str, str]) -> Rows:
    """Each group against all others whose group is known; of two groups one test."""
    tested: list[tuple[tuple[Any, ...], Difference]] = []
    for rung in range(1, len(RUNGS)):
        for by in _TESTED:
            known = [part for part in parts if (part.rung, part.by) == (rung, by) and part.key != "unknown"]
            own = [part for part in known if part.key not in _MIXED]
            for one in own[:1] if len(known) == 2 else own:
                rest = [climb for part in known if part is not one for climb in part.climbs]
                waits, other = one.waits(last), Group(rung, by, "others", rest).waits(last)
                found = difference(waits, other)
                if found.p is not None and min(found.expected, found.expected_other) >= EXPECTED:
                    head = RUNGS[rung - 1], by, names.get(one.key, one.key), _id(one.key), len(waits), len(other)
                    tested.append((head, found))
    adjusted = holm([found.p or 0.0 for _, found in tested])
    return [
        (*head, found.events, found.expected, found.statistic, found.p, p)
        for (head, found), p in zip(tested, adjusted, strict=True)
    ]


def _survival(part: Group, last: int | None) -> Iterator[tuple[Any, ...]]:
    waits = part.waits(last)
    if len(waits) >= FEWEST:
        for step in curve(waits).steps:
            counts = step.time, step.at_risk, step.events, step.censored
            yield RUNGS[part.rung - 1], part.by, part.key, *counts, step.waiting, step.low, step.high


def _step(climb: Climb, last: int | None) -> tuple[Any, ...]:
    next_, higher = (None if rung is None else RUNGS[rung - 1] for rung in (climb.next_rung, climb.higher_rung))
    return (
        *(climb.person, climb.name, RUNGS[climb.rung - 1], climb.conferral, climb.year),
        *(next_, climb.next, climb.next_year, climb.order),
        *(higher, climb.higher, climb.higher_year, climb.wait(last), climb.state, climb.undated),
        *(climb.sex, climb.unit, climb.city, climb.district, climb.told),
    )


def _wilson(part: int, of: int) -> Figure:
    from scipy.stats import binomtest

    if of < _SHARE:
        return None, None, None
    interval = binomtest(part, of).proportion_ci(method="wilson")
    return part / of, float(interval.low), float(interval.high)


def _id(key: str) -> str | None:
    return key if "/" in key else None
