"""Ties and facts in words: what is written on an edge, and clauses of a profile, each with the facts it rests on."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.why import Fact
from ontology.schema import schema
from queries.views.picture import Words
from queries.views.tie import Tie
from queries.views.wording import LANGUAGES, Slots, chosen, date_words, fill, joined, order, slots_of, templates, words

_DATES = ("year", "date", "from", "to", "asOf", "birthDate", "start", "period")


class Said(NamedTuple):
    words: Words
    facts: Sequence[Fact]


def edge_words(tie: Tie) -> Words:
    """What to write on an edge: `获得 2019`; years that differ stand side by side."""
    told = _by_property(tie.facts)
    slots = {name: joined([_told(fact) for fact in facts], "or") for name, facts in told.items()} | _undetermined(tie)
    if template := chosen(templates("edges", *tie.names), slots, _codes(tie.facts)):
        return fill(template, slots)
    return _label(tie)


def clause(tie: Tie, names: Mapping[str, Words], *, understood: bool = False, without: Collection[str] = ()) -> Said:
    """A tie in one clause; names: of its two ends. understood: its start was just named, and where a clause begins with
    it, it is not named again. without: slots that are told elsewhere."""
    slots = _undetermined(tie) | {"start": names[tie.start], "end": names[tie.end], "label": _label(tie)}
    said = _clause(tie.facts, tie.names, slots, without, understood)
    told = [[fact for fact in tie.facts if fact.target == end] for end in (tie.start, tie.end)]
    guessed = any(same and all(fact.basis for fact in same) for same in told)
    return Said(_marked(said.words, "inferred"), said.facts) if guessed else said


def figure(facts: Sequence[Fact], name: Words) -> Said:
    """A sentence about one thing, such as a benefit."""
    label = facts[0].node.partition("/")[0]
    return _clause(facts, (label,), {"start": name, "label": schema().classes[label].term.labels})


def attribute(facts: Sequence[Fact]) -> Said | None:
    """What is told of a thing in one property; None where it says nothing to a reader."""
    name = facts[0].property
    slots = {"value": _value(facts), "label": {lang: facts[0].label(lang) for lang in LANGUAGES}}
    template = chosen(templates("attributes", name, "other"), slots, {"value": facts[0].value})
    return Said(fill(template, slots), facts) if template else None


def place(tie: Tie) -> int:
    """Where in a profile it is told."""
    places = order("clauses")
    return next((places[name] for name in tie.names if name in places), len(places))


def _clause(
    facts: Sequence[Fact], names: Sequence[str], slots: Slots, without: Collection[str] = (), understood: bool = False
) -> Said:
    told = _by_property(facts)
    values = {name: _value(same) for name, same in told.items()} | dict(slots)
    slots = {name: value for name, value in values.items() if name in slots or name not in without}
    template = chosen(templates("clauses", *names, "other"), slots, _codes(facts))
    template = dict(template or templates("clauses", "other")[0])
    if understood:
        template = template | {lang: template[lang].removeprefix("{start}").lstrip() for lang in LANGUAGES}
    used = [fact for fact in facts if fact.target or fact.property in slots_of(template)]
    return Said(fill(template, slots), used)


def _by_property(facts: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    """What a sentence says beside whom it is about."""
    told: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not fact.target:
            told[fact.property].append(fact)
    return told


def _value(facts: Sequence[Fact]) -> Words:
    """A value; where sources differ each with its document; inferred where no words say it."""
    values: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        values[fact.value].append(fact)
    said = [_inferred(same) for same in values.values()]
    if len(values) == 1 or not facts[0].differs:
        return joined(said, "and")
    documents = [same[0].document or "" for same in values.values()]
    told = [words("marks", "according", value=v, document=d) for v, d in zip(said, documents, strict=True)]
    return joined(told, "or")


def _inferred(facts: Sequence[Fact]) -> Words:
    value = _plain(facts[0])
    return value if any(fact.basis is None for fact in facts) else _marked(value, "inferred")


def _plain(fact: Fact) -> Words:
    return date_words(fact.value) if fact.property in _DATES else _told(fact)


def _told(fact: Fact) -> Words:
    return {lang: fact.words(lang) for lang in LANGUAGES}


def _undetermined(tie: Tie) -> dict[str, Words]:
    """The year of a grant that can't be told from others."""
    return {"undetermined": words("marks", "undetermined")} if tie.undetermined else {}


def _codes(facts: Iterable[Fact]) -> dict[str, str]:
    return {fact.property: fact.value for fact in facts}


def _label(tie: Tie) -> Words:
    return {lang: tie.facts[0]._replace(own=True).label(lang) for lang in LANGUAGES}


def _marked(value: Words, mark: str) -> Words:
    told = words("marks", mark)
    return {lang: value[lang] + told[lang] for lang in value}
