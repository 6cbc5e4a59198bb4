"""Two groups of one class side by side, counted in SQL over the tables of a build.

Invariant: what is not known is a row of its own, and a share of what is known says of how many. Grants are those that
count: in effect, and of no doubtful year; a firm's are also those of its people, teams and achievements. An honor's are
those of it. A grant of several members is one in the total.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from graph.asked import Asked
from graph.groups.group import Group
from graph.groups.kept import BadGroup
from graph.tables import Tables, tables
from ontology.schema import schema

TOP = 10  # areas, and firms and bodies, that are named
COLUMNS = ("section", "value", "code", "a", "of_a", "b", "of_b")
_CREDITS = {
    **dict.fromkeys(("Person", "Team", "Studio", "Achievement"), "GRANTED_TO"),
    **dict.fromkeys(("Company", "Organization"), "CREDITED_TO"),
}
_IN_UNITS = ("Person", "Team", "Studio", "Achievement")  # what has a firm or body
_IN_AREAS = ("Person", "Company", "Organization", "Team", "Studio", "Honor", "Programme")
_SIDES = ("a", "b")
Words = Mapping[str, str]
Number = int | float | None


class Row(NamedTuple):
    """A line of a comparison. code: of the row, or the id of an area, firm or body. a, b: of each group; of_a, of_b:
    how many a count is a part of, None where it is of none."""

    section: str
    code: str
    words: Words
    a: Number
    of_a: int | None
    b: Number
    of_b: int | None


class _Pair(NamedTuple):
    """A number of each group."""

    a: Number
    b: Number


_OF_NONE = _Pair(None, None)


def compare(graph: Asked, one: Group, other: Group, *, top: int = TOP) -> list[Row]:
    """The rows of the comparison, section by section. top: areas, and units, that are named; the rest is counted.

    Raises BadGroup: they are of different classes.
    """
    if one.label != other.label:
        raise BadGroup(f"{one.name} is a group of {one.label}, {other.name} of {other.label}: compare what is alike")
    with tables(graph.folder) as engine:
        members = [(side, id_) for side, of in zip(_SIDES, (one, other), strict=True) for id_ in of.members]
        engine.fill("members", {"side": "VARCHAR", "id": "VARCHAR"}, members)
        return list(_rows(engine, one, other, top))


def section_words(section: str) -> Words:
    """What a section is called."""
    return _words()["sections"][section]


def _rows(engine: Tables, one: Group, other: Group, top: int) -> Iterator[Row]:
    size = _Pair(len(one), len(other))
    ((both,),) = engine.rows("groups/overlap")
    yield _row("members", "size", size)
    yield _row("members", "both", _Pair(both, both), size)
    yield _row("members", "missing", _Pair(len(one.missing), len(other.missing)), _Pair(one.saved, other.saved))
    if one.label in _CREDITS or one.label == "Honor":
        yield from _grants(engine, one.label, size)
    if one.label in _IN_AREAS:
        yield from _areas(engine, "area", "members", "id", size, top)
    if one.label in _IN_UNITS:
        engine.table("units", "groups/units")
        yield from _areas(engine, "unit_area", "units", "unit", size, top)
        yield from _units(engine, size, top)
    if one.label == "Person":
        yield from _genders(engine, size)
    told = _told(engine.rows("groups/documents"), 4)
    yield _row("documents", "documents", told[0])
    for code, pair in zip(("one", "several", "none"), told[1:], strict=True):
        yield _row("documents", code, pair, size)


def _grants(engine: Tables, label: str, size: _Pair) -> Iterator[Row]:
    if label == "Honor":
        engine.table("grants", "groups/grants_of_honors")
    else:
        engine.table("grants", "groups/grants", credits=_CREDITS[label])
    total, median, most, without = _told(engine.rows("groups/grants_per_member"), 4)
    yield _row("grants", "total", total)
    yield _row("grants", "median", median)
    yield _row("grants", "most", most)
    yield _row("grants", "without", without, size)
    codes = {code.notation: code.labels for code in schema().classes["Honor"].attributes["level"].codes}
    yield from _values("level", engine.rows("groups/levels"), total, codes)
    years = engine.rows("groups/years")
    known = [[year for side, year, _ in years if side == mine and year is not None] for mine in _SIDES]
    yield _row("year", "first", _Pair(*(min(told, default=None) for told in known)))
    yield _row("year", "last", _Pair(*(max(told, default=None) for told in known)))
    called = {year: _same(str(year)) for year in sorted({*known[0], *known[1]})}
    yield from _values("year", years, total, called)


def _genders(engine: Tables, size: _Pair) -> Iterator[Row]:
    codes = {code.notation: code.labels for code in schema().classes["Person"].attributes["gender"].codes}
    yield from _values("gender", engine.rows("groups/genders"), size, codes, every=True)


def _areas(engine: Tables, section: str, members: str, at: str, size: _Pair, top: int) -> Iterator[Row]:
    engine.table("areas", "groups/areas", members=members, at=at)
    known = _of_sides(engine.rows("groups/known_areas"))
    found = engine.rows("groups/area_members")
    yield from _named(section, found[:top], known)
    if found[top:]:
        engine.fill("listed", {"id": "VARCHAR"}, [(id_,) for id_, *_ in found[:top]])
        yield _row(section, "other_areas", _of_sides(engine.rows("groups/other_areas")))
    yield _row(section, "unknown", _less(size, known), size)


def _units(engine: Tables, size: _Pair, top: int) -> Iterator[Row]:
    known = _of_sides(engine.rows("groups/known_units"))
    found = engine.rows("groups/unit_members")
    yield from _named("unit", found[:top], known)
    if found[top:]:
        engine.fill("listed", {"id": "VARCHAR"}, [(id_,) for id_, *_ in found[:top]])
        members, units = _told(engine.rows("groups/other_units"), 2)
        yield _row("unit", "others", members, known)
        yield _row("unit", "other_units", units)
    yield _row("unit", "unknown", _less(size, known), size)


def _values(
    section: str, counted: Sequence[tuple[Any, ...]], of: _Pair, called: Mapping[Any, Words], *, every: bool = False
) -> Iterator[Row]:
    """Rows of values in the order of `called`, of those that are known, and the unknown, of all. every: also values
    that neither group has."""
    numbers = {(side, value): count for side, value, count in counted}
    unknown = _Pair(*(numbers.get((side, None), 0) for side in _SIDES))
    known = _less(of, unknown)
    for value, words in called.items():
        pair = _Pair(*(numbers.get((side, value), 0) for side in _SIDES))
        if every or pair.a or pair.b:
            yield Row(section, str(value), words, pair.a, _int(known.a), pair.b, _int(known.b))
    yield _row(section, "unknown", unknown, of)


def _named(section: str, counted: Iterable[tuple[Any, ...]], known: _Pair) -> Iterator[Row]:
    """Rows of things; of several of one name each has its id behind it."""
    listed = list(counted)
    names = [name for _, name, *_ in listed]
    for id_, name, a, b in listed:
        called = _same(name if names.count(name) == 1 else f"{name} {id_}")
        yield Row(section, id_, called, a, _int(known.a), b, _int(known.b))


def _row(section: str, code: str, pair: _Pair, of: _Pair = _OF_NONE) -> Row:
    return Row(section, code, _words()["rows"][code], _plain(pair.a), _int(of.a), _plain(pair.b), _int(of.b))


def _told(rows: Iterable[tuple[Any, ...]], columns: int) -> list[_Pair]:
    """The columns behind the side, as pairs; nothing is 0."""
    sides = {side: told for side, *told in rows}
    return [_Pair(*(sides[side][n] if side in sides else 0 for side in _SIDES)) for n in range(columns)]


def _of_sides(rows: Iterable[tuple[Any, ...]]) -> _Pair:
    return _told(rows, 1)[0]


def _less(whole: _Pair, part: _Pair) -> _Pair:
    return _Pair((whole.a or 0) - (part.a or 0), (whole.b or 0) - (part.b or 0))


def _plain(value: Number) -> Number:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _int(value: Number) -> int | None:
    return None if value is None else int(value)


def _same(name: str) -> Words:
    return {"zh": name, "en": name}


@cache
def _words() -> Mapping[str, Mapping[str, Words]]:
    import yaml

    told: Mapping[str, Mapping[str, Words]] = yaml.safe_load(
        files(__name__.rpartition(".")[0]).joinpath("words.yml").read_text("utf-8")
    )
    return told
