"""How grants and yields are spread over firms, areas and honors: Gini, Herfindahl–Hirschman, shares of the largest.

Only what has a grant or a yield is seen. A grant that counts for n has a part of 1/n in each. Yields are summed within
one kind alone: the same measure, unit, period, rate, direction, average or not, and modality.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil, fsum
from typing import TYPE_CHECKING, Any

from graph.analytics.concentration.chance import Chance, chance, chance_of
from graph.analytics.concentration.inequality import gini, hhi, top
from graph.analytics.measured import Rows

if TYPE_CHECKING:
    from numpy.random import Generator

    from graph.analytics.study import Study

ACROSS = ("firms", "cities", "districts", "honors")
FEWEST = 5  # firms, of fewer of which nothing is told
FEWEST_GRANTS = 10  # or yields
LARGEST = (1, 5, 10)
_KIND = 8  # columns of figures.sql that tell over what, and the kind
_RELATIONS = (">", "<", "~", "range")
_LEFT_OUT = ("retold", "no_sum", "no_number", "elsewhere", "unknown")
Parts = Mapping[str, Sequence[float]]  # of whom → the parts


def concentration(study: "Study") -> Mapping[str, Rows]:
    """Tables: grants, shares, yields, yield_shares, counted, figures."""
    bodies = any(id_.startswith(("Company/", "Organization/")) for id_ in study.within or ())
    counted = study.rows("analytics/concentration/counted")
    figures = study.rows("analytics/concentration/figures", all=str(study.within is None), all_units=str(not bodies))
    random = study.random()
    grants, shares = _grants(counted, random)
    yields, yield_shares = _yields(figures, random)
    return {
        "grants": grants,
        "shares": shares,
        "yields": yields,
        "yield_shares": yield_shares,
        "counted": counted,
        "figures": figures,
    }


def _grants(counted: Sequence[tuple[Any, ...]], random: "Generator") -> tuple[Rows, Rows]:
    """Across what, and each period: how concentrated grants are, and who has them."""
    spread, shares = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for across in ACROSS:
        for period, year, rows in _periods([row for row in counted if row[0] == across]):
            parts, names = _parts((thing, name, 1 / n) for *_, thing, name, n, state in rows if state == "counted")
            total = fsum(map(fsum, parts.values()))
            elsewhere = fsum(1 / n for *_, n, state in rows if state == "elsewhere")
            unknown = sum(state == "unknown" for *_, state in rows)
            likely = chance(len(parts), round(total), random) if _enough(parts, total) else None
            head = across, period, year, len({row[1] for row in rows}), total, elsewhere, unknown
            spread.append((*head, *_spread(parts, likely, enough=_enough(parts, total))))
            shares += [(across, period, year, *row) for row in _ranked(parts, names)]
    return spread, shares


def _yields(figures: Sequence[tuple[Any, ...]], random: "Generator") -> tuple[Rows, Rows]:
    """Over what, and each comparable kind: how concentrated its yields are, and who has them."""
    spread, shares = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for kind, group in groupby(figures, key=lambda row: row[:_KIND]):
        rows = list(group)
        summed = [row for row in rows if row[-1] == "counted"]
        parts, names = _parts((row[11], row[12], row[13] / row[14]) for row in summed)
        total = fsum(map(fsum, parts.values()))
        enough = total > 0 and _enough(parts, len({row[8] for row in summed}))
        amounts = [part for each in parts.values() for part in each]
        likely = chance_of(amounts, len(parts), random) if enough else None
        spread.append((*kind, *_told(rows), total, *_spread(parts, likely, enough=enough)))
        shares += [(*kind, *row) for row in _ranked(parts, names)]
    return spread, shares


def _periods(rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, int | None, Sequence[tuple[Any, ...]]]]:
    """All grants, then those of each year, then those of none that is told."""
    by_year = defaultdict(list)
    for row in rows:
        by_year[row[2]].append(row)
    if rows:
        yield "all", None, rows
    for year in sorted(year for year in by_year if year is not None):
        yield "year", year, by_year[year]
    if None in by_year:
        yield "undated", None, by_year[None]


def _parts(rows: Iterable[tuple[str, str, float]]) -> tuple[dict[str, list[float]], dict[str, str]]:
    """Parts by whose they are, in the order of ids, and their names."""
    found, names = defaultdict[str, list[float]](list), dict[str, str]()
    for thing, name, part in rows:
        found[thing].append(part)
        names[thing] = name
    return {thing: sorted(found[thing]) for thing in sorted(found)}, names


def _ranked(parts: Parts, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    """Id, name, amount, share and rank; equal amounts have one rank."""
    amounts = {thing: fsum(each) for thing, each in parts.items()}
    total, rank, before = fsum(amounts.values()), 0, None
    ordered = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
    for place, (thing, amount) in enumerate(ordered, 1):
        if amount != before:
            rank, before = place, amount
        yield thing, names[thing], amount, amount / total if total else None, rank


def _enough(parts: Parts, grants: float) -> bool:
    return len(parts) >= FEWEST and grants >= FEWEST_GRANTS


def _spread(parts: Parts, likely: Chance | None, *, enough: bool) -> tuple[Any, ...]:
    """How many, Gini, its range under chance, Herfindahl–Hirschman, its range, the number of equals that would give
    it, runs, and the shares of the largest 1, 5, 10 and tenth."""
    import numpy

    if not enough:
        return len(parts), *(None,) * 14
    amounts = numpy.asarray([fsum(each) for each in parts.values()])
    index = float(hhi(amounts))
    largest = [top(amounts, most) if most < len(amounts) else None for most in LARGEST]
    tenth = top(amounts, ceil(len(amounts) / 10)) if len(amounts) >= 10 else None
    by_chance = (likely.gini, likely.hhi, likely.runs) if likely else ((None,) * 3, (None,) * 3, None)
    ranges, indexes, runs = by_chance
    return len(amounts), max(0.0, float(gini(amounts))), *ranges, index, *indexes, 1 / index, runs, *largest, tenth


def _told(rows: Sequence[tuple[Any, ...]]) -> tuple[int, ...]:
    """Figures counted; of these those that are no exact value; figures left out."""
    exactness = {row[8]: row[15] for row in rows if row[-1] == "counted"}
    relations = Counter(exactness.values())
    states = {state: {row[8] for row in rows if row[-1] == state} for state in _LEFT_OUT}
    return len(exactness), *(relations[relation] for relation in _RELATIONS), *map(len, states.values())
