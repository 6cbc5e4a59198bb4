"""Namesakes: pairs of things of which nobody has decided whether they are one, and what is known of their grants.

Open is a pair of one class and name that no decision, no document and no differing sex or year of birth tells apart,
and a pair of units whose names differ in legal form alone. Plausible is an open pair with something in common beside
the name (graph/sql/analytics/rankings/reasons.sql), or whose two such pairs link.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from graph import reports
from graph.analytics.rankings.tally import Span, Tallies, Told
from graph.analytics.rankings.worlds import linked
from graph.decisions import DECISIONS, decisions_told
from graph.names import key

if TYPE_CHECKING:
    from graph.analytics.study import Study

FEW = 3  # bearers of a name so rare that one honor, one district, or no unit told makes two of them plausible
SOME = 20  # bearers of a name of which one grant, told twice, does
_CROWD = 1 << 30  # no name is left out for its many bearers
UNITS = ("Company/", "Organization/")


class Pair(NamedTuple):
    """reason: what two have in common beside the name, `linked`, or none."""

    label: str
    a: str
    b: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Undetermined:
    """An undated grant that may be any of the dated ones, or another."""

    id: str
    recipient: str
    name: str
    honor: str
    honor_name: str
    documents: str | None
    dated: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """pairs: all that are open. belongs: thing → to what it belongs, next; credits follow that. places: recipient →
    areas; active: those who are there only as they are said to be active there. cities: of the areas. only: the firms
    and bodies of which alone it is, or none."""

    pairs: tuple[Pair, ...]
    undetermined: tuple[Undetermined, ...]
    tallies: Tallies
    belongs: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    active: frozenset[str]
    cities: frozenset[str]
    only: frozenset[str] = frozenset()


def namesakes(study: "Study") -> Namesakes:
    """What of a study is open."""
    same, apart = _read(study)
    pairs = _pairs(study)
    ends = sorted({end for pair in pairs for end in (pair.a, pair.b)})
    study.engine.fill("open_ends", {"id": "VARCHAR"}, [(end,) for end in ends])
    counted = dict[str, dict[str, Span]]()
    for recipient, honor, sure, maybe in study.rows("analytics/rankings/counted"):
        counted.setdefault(recipient, {})[honor] = Span(sure, sure + maybe)
    tellings = dict[str, dict[str, list[Told]]]()
    for recipient, honor, once, conferral, mention, *facets, granted, maybe in study.rows(
        "analytics/rankings/tellings"
    ):
        told = Told(conferral, mention, (facets[0], facets[1], facets[2]), once, granted, maybe)
        tellings.setdefault(recipient, {}).setdefault(honor, []).append(told)
    belongs = dict[str, set[str]]()
    for node, whole in study.rows("analytics/rankings/belonging"):
        belongs.setdefault(node, set()).add(whole)
    places, active = dict[str, set[str]](), set[str]()
    for node, area, settled in study.rows("analytics/rankings/areas"):
        places.setdefault(node, set()).add(area)
        active |= set() if settled else {node}
    undetermined = study.rows("analytics/rankings/undetermined")
    return Namesakes(
        pairs,
        tuple(
            Undetermined(id_, recipient, name, honor, honor_name, documents, tuple(dated or ()), tuple(years or ()))
            for id_, recipient, name, honor, honor_name, documents, dated, years in undetermined
        ),
        Tallies(counted, tellings, same, apart),
        {node: frozenset(some) for node, some in belongs.items()},
        {node: frozenset(some) for node, some in places.items()},
        frozenset(active),
        frozenset(city for (city,) in study.rows("analytics/rankings/cities")),
        frozenset(id_ for id_ in study.within or () if id_.startswith(UNITS)),
    )


def _pairs(study: "Study") -> tuple[Pair, ...]:
    rows = study.rows("analytics/rankings/reasons", few=str(FEW), crowd=str(SOME))
    plausible = [(a, b) for _, a, b, reason in rows if reason]
    also = linked(plausible, [(a, b) for _, a, b, reason in rows if not reason])
    return tuple(Pair(label, a, b, reason or ("linked" if (a, b) in also else None)) for label, a, b, reason in rows)


def _read(study: "Study") -> tuple[set[str], set[str]]:
    """Make the tables that the queries read; of grants, which mentions decisions make one and which they tell apart."""
    engine, reports_ = study.engine, study.folder / reports.FOLDER
    with (reports_ / "same_names.csv").open(encoding="utf-8-sig", newline="") as lines:
        named = [(row["class"], key(row["name"]), row["id"]) for row in csv.DictReader(lines)]
    engine.fill("same_names", {"class": "VARCHAR", "key": "VARCHAR", "id": "VARCHAR"}, named)
    decisions = decisions_told(json.loads((study.folder / DECISIONS).read_text("utf-8")))
    apart = [(a["mention"], b["mention"]) for a, b in decisions.different()]
    engine.fill("told_apart", {"a": "VARCHAR", "b": "VARCHAR"}, apart)
    everybody = str(study.within is None)
    engine.table("told", "analytics/rankings/told")
    for name in ("sources", "places", "apart", "holders", "pairs", "spelling"):
        engine.table(name, f"quality/{name}", crowd=str(_CROWD))
    engine.drop("told")
    engine.table("studied", "analytics/rankings/studied", all=everybody)
    engine.table("belongs", "analytics/rankings/belongs")
    engine.table("open_pairs", "analytics/rankings/open")
    grants = {m for m, _ in decisions.same() if m.startswith("Conferral/")}
    return grants, {m for pair in apart for m in pair if m.startswith("Conferral/")}
