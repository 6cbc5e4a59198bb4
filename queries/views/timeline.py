"""What happened when: the grants, posts, figures and events of a thing that tell a year, oldest first."""

from collections.abc import Iterable, Iterator, Sequence

from graph.why import Fact
from queries.views.gathered import Gathered, years
from queries.views.picture import Moment, Words
from queries.views.saying import according, clause, marked
from queries.views.sheet import Sheet
from queries.views.tie import Tie
from queries.views.wording import words

_BEGAN, _ENDED = ("from", "start"), ("to",)
_DATES = ("year", "date", "asOf", *_BEGAN, *_ENDED)


def timeline(id_: str, ties: Sequence[Tie], gathered: Gathered, sheet: Sheet) -> tuple[Moment, ...]:
    """Each year that a tie of the thing tells, a line for each way in which sources tell it."""
    mine = [tie for tie in ties if id_ in (tie.start, tie.end)]
    found = list(_events(id_, mine, gathered, sheet))
    for tie in mine:
        found += _moments(id_, tie, gathered, sheet)
    return tuple(sorted(found, key=lambda m: (m.year, m.date or "", m.words["zh"], m.node or "", m.facts)))


def _moments(id_: str, tie: Tie, gathered: Gathered, sheet: Sheet) -> Iterator[Moment]:
    other = tie.end if tie.start == id_ else tie.start
    names = {end: gathered.name(end) for end in (tie.start, tie.end)}
    said = clause(tie, names, understood=tie.start == id_, without=_DATES)
    for year, date, facts in _dated(tie.facts):
        yield Moment(year, date, _told(said.words, facts, tie.facts), other, sheet.facts([*facts, *said.facts]))


def _events(id_: str, ties: Sequence[Tie], gathered: Gathered, sheet: Sheet) -> Iterator[Moment]:
    """The thing itself, and the events that a relation joins to it."""
    beside = {end for tie in ties if tie.sentence is None for end in (tie.start, tie.end)}
    for node in sorted(beside | {id_}):
        for year, date, facts in _dated(gathered.facts(node)):
            yield Moment(year, date, _told(gathered.name(node), facts, gathered.facts(node)), node, sheet.facts(facts))


def _told(said: Words, facts: Sequence[Fact], whole: Iterable[Fact]) -> Words:
    """When it began and when it ended are said so; a year, with who says so where another says another."""
    name = facts[0].property
    if all(fact.basis for fact in facts):
        said = marked(said, "inferred")
    mark = "from" if name in _BEGAN else "to" if name in _ENDED else None
    told = words("marks", mark, clause=said) if mark else said
    if len({fact.value for fact in whole if fact.property == name}) == 1:
        return told
    return according(told, facts[0])


def _dated(facts: Iterable[Fact]) -> Iterator[tuple[int, str | None, list[Fact]]]:
    """Year, date if one is told, and the facts that tell it; a year that a date repeats is told with it."""
    told = [fact for fact in facts if fact.property in _DATES and years([fact])]
    dates = sorted({(f.property, f.value) for f in told if f.property != "year"})
    whole = {value[:4] for name, value in dates if name == "date"}
    for name, value in dates:
        same = [f for f in told if (f.property, f.value) == (name, value)]
        same += [f for f in told if name == "date" and f.property == "year" and f.value == value[:4]]
        yield int(value[:4]), value if len(value) > 4 else None, same
    for value in sorted({f.value for f in told if f.property == "year"} - whole):
        yield int(value), None, [f for f in told if (f.property, f.value) == ("year", value)]
