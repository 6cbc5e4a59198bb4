"""Ties and facts in words: what is written on an edge, and clauses of a profile, each with the facts it rests on."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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
    told = {
        name: [_inferred(same, _told) for same in _by_value(facts)] for name, facts in _by_property(tie.facts).items()
    }
    slots = {name: joined(values, "or") for name, values in told.items()} | _undetermined(tie)
    template = chosen(templates("edges", *tie.names), slots, _codes(tie.facts))
    written = fill(template, slots) if template else _label(tie)
    return marked(written, "inferred") if _guessed(tie) else written


def clause(tie: Tie, names: Mapping[str, Words], *, understood: bool = False, without: Collection[str] = ()) -> Said:
    """A tie in one clause; names: of its two ends. understood: its start was just named, and where a clause begins with
    it, it is not named again. without: slots that are told elsewhere."""
    slots = _undetermined(tie) | {"start": names[tie.start], "end": names[tie.end], "label": _label(tie)}
    said = _clause(tie.facts, tie.names, slots, without, understood)
    return Said(marked(said.words, "inferred"), said.facts) if _guessed(tie) else said


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
        template = template | {lang: _shortened(template[lang]) for lang in LANGUAGES}
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
    values = _by_value(facts)
    said = [_inferred(same, _plain) for same in values]
    if len(values) == 1 or not facts[0].differs:
        return joined(said, "and")
    return joined([according(v, same[0]) for v, same in zip(said, values, strict=True)], "or")


def according(value: Words, fact: Fact) -> Words:
    """A value with the document that says it."""
    return words("marks", "according", value=value, document=fact.document) if fact.document else value


def _by_value(facts: Iterable[Fact]) -> list[list[Fact]]:
    values: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        values[fact.value].append(fact)
    return list(values.values())


def _inferred(facts: Sequence[Fact], told: Callable[[Fact], Words]) -> Words:
    value = told(facts[0])
    return value if any(fact.basis is None for fact in facts) else marked(value, "inferred")


def _guessed(tie: Tie) -> bool:
    """Whether one of its ends is only inferred."""
    told = [[fact for fact in tie.facts if fact.target == end] for end in (tie.start, tie.end)]
    return any(same and all(fact.basis for fact in same) for same in told)


def _shortened(template: str) -> str:
    """A clause without the subject it begins with, unless it begins with what is the subject's."""
    rest = template.removeprefix("{start}").lstrip()
    return template if rest.startswith("的") else rest


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


def marked(value: Words, mark: str) -> Words:
    told = words("marks", mark)
    return {lang: value[lang] + told[lang] for lang in value}
