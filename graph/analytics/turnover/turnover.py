"""Turnover: of people, firms, bodies and honors, by year, which are new, come back, stay, or have no grant after it.

What the ends of the records hide is None and never 0: in the first WINDOW covered years everybody seems new, and of the
last WINDOW years nobody can be told to have lapsed. So is what hangs on WINDOW years in which no grant at all is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.analytics.measured import Rows
from graph.analytics.turnover import flow

if TYPE_CHECKING:
    import numpy

    from graph.analytics.study import Study

WINDOW = 5  # years without a grant after which somebody is taken to have lapsed
RUNS = 200  # presences drawn by lot
FEWEST = 10  # things with a year, of fewer of which nothing is drawn by lot
COVERED = 0.1  # of the grants of a common year, which a year must have for the records to cover it
_SHARE = 5  # things, of fewer of which no share is told
_CLASSES = ("Person", "Company", "Organization", "Honor")


class History(NamedTuple):
    """years: distinct, sorted; those of the grants that have one."""

    label: str
    id: str
    name: str | None
    grants: int
    undated: int
    years: Sequence[int]


class Span(NamedTuple):
    """The years of grants, from the oldest to the newest; and of them those that the records cover, first to last.

    bare: years in which the whole graph tells of no grant."""

    oldest: int
    first: int
    last: int
    newest: int
    bare: frozenset[int] = frozenset()

    @property
    def years(self) -> range:
        return range(self.oldest, max(self.last, self.newest) + 1)

    def state(self, year: int) -> str:
        """What the ends of the records hide in a year, or that there is nothing in it."""
        if not self.first <= year <= self.last:
            return "beyond" if year > self.last else "before"
        if year in self.bare:
            return "gap"
        start, end = year - WINDOW < self.first, year + WINDOW > self.last
        return "both" if start and end else "start" if start else "end" if end else "whole"

    def tells(self, figure: str, year: int) -> bool:
        """Whether a figure of a year can be told: newcomers look back over the years before, the active over those that
        end with it, the lapsed ahead; who returns was first seen before the years looked back on."""
        if not self.first <= year <= self.last or (year in self.bare and figure != "active"):
            return False
        if figure == "lapsed":
            return self._looks_ahead(year)
        return self._looks_back(year + {"active": 1, "returning": -1}.get(figure, 0))

    def over(self, year: int) -> bool:
        """Whether WINDOW covered years have passed since a year, and the records told of a grant in one of them."""
        return self._looks_ahead(max(year, self.first - 1))

    def _looks_back(self, year: int) -> bool:
        return year - WINDOW >= self.first and self._seen(range(year - WINDOW, year))

    def _looks_ahead(self, year: int) -> bool:
        return year + WINDOW <= self.last and self._seen(range(year + 1, year + WINDOW + 1))

    def _seen(self, years: range) -> bool:
        """Where no grant of anybody is told for so long, nobody could have been seen."""
        return not self.bare.issuperset(years)


def turnover(study: "Study") -> Mapping[str, Rows]:
    """Tables: classes, years, figures, histories."""
    study.engine.table("turnover_honored", "analytics/turnover/honored")
    found: dict[str, list[History]] = {label: [] for label in _CLASSES}
    for row in study.rows("analytics/turnover/histories"):
        found[row[0]].append(History(*row))
    grants = {(label, year): counted for label, year, *counted in study.rows("analytics/turnover/grants")}
    span = _span(study)
    tables: dict[str, list[Sequence[Any]]] = {"classes": [], "years": [], "figures": [], "histories": []}
    for label, histories in found.items():
        if not histories:
            continue
        if span:
            presence = _presence(histories, span)
            observed, chance = flow.flow(presence, WINDOW), _by_chance(presence, study)
            tables["years"] += _years(label, span, presence, observed, grants)
            tables["figures"] += _figures(label, span, presence, observed, chance)
        undated = sum(1 for one in histories if one.undated)
        counted = grants.get((label, None), (0, 0))[0]
        tables["years"].append((label, None, "unknown", counted, None, undated, *(None,) * 5))
        told = [_told(one, span) for one in histories]
        given = sum(counts[0] for (of, _), counts in grants.items() if of == label)
        tables["classes"].append(_class(label, histories, told, (given, counted), span))
        tables["histories"] += told
    return tables


def _span(study: "Study") -> Span | None:
    """None where no grant has a year. A year is covered from the first on that has a tenth of the grants of a common
    year, which is that of the median grant: what is told of longer ago in passing is no coverage."""
    counted = study.rows("analytics/turnover/years")
    if not counted or study.last_year is None:
        return None
    sizes = sorted(grants for _, grants in counted for _ in range(grants))
    first = next(year for year, grants in counted if grants >= COVERED * sizes[len(sizes) // 2])
    told = {year for (year,) in study.rows("analytics/turnover/told")}
    bare = frozenset(range(first, study.last_year + 1)) - told
    return Span(counted[0][0], first, study.last_year, counted[-1][0], bare)


def _presence(histories: Sequence[History], span: Span) -> "numpy.typing.NDArray[numpy.bool_]":
    import numpy

    presence = numpy.zeros((len(span.years), len(histories)), bool)
    places = [(year - span.oldest, n) for n, one in enumerate(histories) for year in one.years]
    if places:
        presence[tuple(numpy.array(places).T)] = True
    return presence


def _by_chance(presence: "flow.Presence", study: "Study") -> "Mapping[str, flow.Counts] | None":
    if presence.any(axis=0).sum() < FEWEST:
        return None
    return flow.by_chance(presence, WINDOW, RUNS, study.random())


def _years(
    label: str,
    span: Span,
    presence: "flow.Presence",
    observed: "Mapping[str, flow.Counts]",
    grants: Mapping[tuple[str, int | None], Sequence[int]],
) -> Iterator[tuple[Any, ...]]:
    for place, year in enumerate(span.years):
        honored = int(presence[place].sum())
        told = {n: int(observed[n][place]) if span.tells(n, year) else None for n in flow.FIGURES}
        new, back = told["newcomers"], told["returning"]
        staying = honored - new - back if new is not None and back is not None else None
        flows = told["active"], new, back, staying, told["lapsed"]
        yield label, year, span.state(year), *grants.get((label, year), (0, 0)), honored, *flows


def _figures(
    label: str,
    span: Span,
    presence: "flow.Presence",
    observed: "Mapping[str, flow.Counts]",
    chance: "Mapping[str, flow.Counts] | None",
) -> Iterator[tuple[Any, ...]]:
    """Every figure of every year that can be told, what it is a share of, and what comes of chance."""
    import numpy

    for figure in flow.FIGURES:
        for place, year in enumerate(span.years):
            if not span.tells(figure, year):
                continue
            number, honored = int(observed[figure][place]), int(presence[place].sum())
            share = (None,) * 4 if figure == "active" else (honored, *_wilson(number, honored))
            expected: tuple[float | None, ...] = (None, None, None)
            if chance:
                drawn = chance[figure][:, place]
                low, high = numpy.percentile(drawn, (2.5, 97.5))
                expected = float(drawn.mean()), float(low), float(high)
            yield label, year, figure, number, *share, *expected


def _told(one: History, span: Span | None) -> tuple[Any, ...]:
    """A history with the years in which it came back, and those that no grant followed for WINDOW years."""
    pairs = list(zip(one.years, one.years[1:], strict=False))
    back = [later for year, later in pairs if later - year > WINDOW]
    lapsed = [year for year, later in pairs if later - year > WINDOW]
    first, last = (one.years[0], one.years[-1]) if one.years else (None, None)
    state = "undated"
    if span and last is not None:
        state = "lapsed" if span.over(last) else "open"
        lapsed += [last] if state == "lapsed" else []
    return *one[:3], one.grants, one.undated, first, last, list(one.years), back, lapsed, state


def _class(
    label: str,
    histories: Sequence[History],
    told: Sequence[tuple[Any, ...]],
    grants: tuple[int, int],
    span: Span | None,
) -> tuple[Any, ...]:
    """grants: all, each once though several may share it; and those without a year."""
    states = [row[-1] for row in told]
    return (
        *(label, len(histories), states.count("undated")),
        *(sum(len(one.years) == 1 for one in histories), sum(len(one.years) > 1 for one in histories)),
        *(sum(bool(row[-3]) for row in told), states.count("lapsed"), states.count("open")),
        *grants,
        *((span.first, span.last) if span else (None, None)),
        WINDOW,
    )


def _wilson(part: int, of: int) -> tuple[float | None, float | None, float | None]:
    """A share with the Wilson interval of 95 %."""
    from scipy.stats import binomtest

    if of < _SHARE:
        return None, None, None
    interval = binomtest(part, of).proportion_ci(method="wilson")
    return part / of, float(interval.low), float(interval.high)
