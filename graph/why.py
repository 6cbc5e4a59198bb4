"""Why something is in the graph: every fact about it, who says so, where, and in which words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.asked import Asked
from ontology.schema import Schema, schema

YEARS = {"year", "date", "from", "to", "birthDate", "start"}  # what two tellings of one thing may differ in


class Fact(NamedTuple):
    """One fact: node it is about, whether that is the thing itself, the property, its value, and its source.

    basis: how it was inferred, None where the words say it. source: id of the document. more: other places of the
    document that say it in the same words. differs: another source tells it differently.
    """

    node: str
    own: bool
    property: str
    value: str
    target: str
    document: str | None
    locator: str | None
    quote: str | None
    basis: str | None
    date: str | None
    original: str | None
    source: str | None
    more: int = 0
    differs: bool = False

    def label(self, lang: str = "zh") -> str:
        """The fact's name: `任职 · 单位`, or for the thing itself `籍贯`."""
        return fact_label(self.node.partition("/")[0], self.property, self.own, lang)

    def words(self, lang: str = "zh") -> str:
        """The value as a person reads it: a code by its label."""
        attribute = schema().classes[self.node.partition("/")[0]].attributes.get(self.property)
        codes = attribute.codes if attribute else ()
        return next((code.labels.get(lang, self.value) for code in codes if code.notation == self.value), self.value)


def fact_label(label: str, name: str, own: bool, lang: str = "zh") -> str:
    """What a fact about a thing of a class is called; own: about the thing itself that is looked at."""
    model = schema()
    called = _property(model, label, name, lang)
    return called if own else f"{model.classes[label].term.labels[lang]} · {called}"


def why(graph: Asked, id_: str) -> list[Fact]:
    """The facts of a node: its own first, then of what points at it one hop away, a node's facts side by side."""
    facts = [Fact(*row) for row in graph.ask("asking/why", id=id_)]
    return list(marked(facts))


def marked(facts: Sequence[Fact]) -> Iterable[Fact]:
    """The facts, those marked of which another source tells another value.

    Of one node, a property that holds one value; of grants or posts with the same participants, their years.
    """
    classes = schema().classes
    ends: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.target:
            ends[fact.node].add(f"{fact.property}={fact.target}")
    values: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for fact in facts:
        for place in _places(fact, ends):
            values[place].add(fact.value)
    for fact in facts:
        attribute = classes[fact.node.partition("/")[0]].attributes.get(fact.property)
        single = attribute is not None and not attribute.many and not attribute.lang_tagged
        differs = single and any(len(values[place]) > 1 for place in _places(fact, ends))
        yield fact._replace(differs=differs)


def _places(fact: Fact, ends: Mapping[str, set[str]]) -> list[tuple[str, ...]]:
    places: list[tuple[str, ...]] = [(fact.node, fact.property)]
    if fact.property in YEARS and ends[fact.node]:
        places.append((fact.node.partition("/")[0], fact.property, *sorted(ends[fact.node])))
    return places


def _property(model: Schema, label: str, name: str, lang: str) -> str:
    node_class = model.classes[label]
    part = node_class.attributes.get(name) or node_class.links.get(name) or model.relations[name]
    return part.term.labels.get(lang, name)
