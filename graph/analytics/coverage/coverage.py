"""What the records cover: who tells of what, what rests on one document, and what is not known, told apart or inferred.

Read before all other measures. Vocabularies are no witnesses; what is not told has a row of its own and is in no share.
"""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph import reports
from graph.analytics.measured import Rows
from graph.names import key
from ontology.schema import schema

if TYPE_CHECKING:
    from graph.analytics.study import Study

THINGS = ("Person", "Company", "Organization", "Studio", "Team", "Achievement")  # what a publisher tells of
FEWEST = 5  # things, of fewer of which no share is told
_TABLES = ("things", "papers", "told", "names", "awards", "voices", "facts", "traits", "twice")
_QUERY = {"names": "called"}
_UNTOLD = ("prefLabel", "altLabel")  # names, of which a thing may have several


def coverage(study: "Study") -> Mapping[str, Rows]:
    """Tables: totals, single, publishers, sole_companies, years, missing, inferred, disagreements, undecided; and their
    evidence: alone, told, grants, documents, unknown, inferences, disputed, namesakes."""
    filled = _prepared(study)
    namesakes = study.rows("analytics/coverage/namesakes")
    single = _by_class(study.rows("analytics/coverage/single"))
    asked = ("totals", "publishers", "sole_companies", "years", "disagreements")
    evidence = ("alone", "grants", "documents", "unknown", "inferences", "disputed")
    return {
        **{name: study.rows(f"analytics/coverage/{name}", **filled) for name in (*asked, *evidence)},
        "single": [(*row, *_wilson(row[3], row[2])) for row in single],
        "missing": [_missing(*row) for row in _by_class(study.rows("analytics/coverage/missing"))],
        "inferred": study.rows("analytics/coverage/inferred"),
        "told": study.rows("analytics/coverage/told_of"),
        "undecided": _undecided(namesakes, {label: things for label, things, *_ in single}),
        "namesakes": namesakes,
    }


def _prepared(study: "Study") -> Mapping[str, str]:
    """Make the tables that the queries read; what their braces stand for."""
    compared = sorted({a.term.name for a in reports.compared()} - set(_UNTOLD))
    filled = {"all": str(study.within is None), "things": _quoted(THINGS), "compared": _quoted(compared)}
    for name in ("disagreements", "same_names", "contradictions"):
        study.engine.csv(f"reported_{name}", study.folder / reports.FOLDER / f"{name}.csv")
    for name in _TABLES:
        study.engine.table(f"covered_{name}", f"analytics/coverage/{_QUERY.get(name, name)}", **filled)
    return filled


def _by_class(rows: Rows) -> Rows:
    """Rows that begin with a class, in the order of the vocabulary."""
    places = list(schema().classes)
    return sorted(rows, key=lambda row: places.index(row[0]))


def _missing(label: str, attribute: str, known: int, of: int, honored: int, of_honored: int) -> tuple[Any, ...]:
    return label, attribute, known, of, _share(known, of), honored, of_honored, _share(honored, of_honored)


def _undecided(namesakes: Rows, things: Mapping[str, int]) -> Rows:
    """Of each class: names that several bear, those who do, of how many."""
    borne = Counter((label, key(name)) for label, name, *_ in namesakes)
    bearers = Counter(label for label, *_ in namesakes)
    groups = Counter(label for (label, _), bearing in borne.items() if bearing > 1)
    largest = Counter[str]()
    for (label, _), bearing in borne.items():
        largest[label] = max(largest[label], bearing)
    return [
        (label, groups[label], bearers[label], things[label], _share(bearers[label], things[label]), largest[label])
        for label in schema().classes
        if bearers[label]
    ]


def _share(part: int, of: int) -> float | None:
    return part / of if of >= FEWEST else None


def _wilson(part: int, of: int) -> tuple[float | None, float | None, float | None]:
    """A share with the Wilson interval of 95 %."""
    from scipy.stats import binomtest

    if of < FEWEST:
        return None, None, None
    interval = binomtest(part, of).proportion_ci(method="wilson")
    return part / of, float(interval.low), float(interval.high)


def _quoted(names: "tuple[str, ...] | list[str]") -> str:
    return ", ".join(f"'{name}'" for name in names)
