"""The curated honors and places, typed: what honors.ttl and places.ttl hold.

Adding an honor is adding lines of Turtle; nothing here names one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ontology.turtle import DCTERMS, JT, OWL, SKOS, Triples, Value, local_name, triples

HONORS, PLACES = "honors", "places"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a vocabulary.

    slug: the last part of its IRI, by which the vocabulary tells it apart. label: its class in the model. names:
    (text, language), preferred first. facts: property → values of the attributes; links: property → IRIs.
    notes: what rests on general knowledge says so here.
    """

    iri: str
    slug: str
    label: str
    names: tuple[tuple[str, str], ...]
    facts: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...]

    @property
    def name(self) -> str:
        """The preferred Chinese name."""
        return next((text for text, lang in self.names if lang == "zh"), self.names[0][0])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A Turtle file of entries: name (honors, places), title by language, version, entries by IRI."""

    name: str
    iri: str
    titles: Mapping[str, str]
    version: str
    entries: Mapping[str, Entry]


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary of a file: `honors` (honors and the bodies that confer them) or `places`."""
    facts = triples(f"{name}.ttl")
    scheme = facts.of_type(SKOS + "ConceptScheme")[0]
    labels = {"Honor", "Organization", "Place"}
    entries = {iri: _entry(facts, iri, label) for label in sorted(labels) for iri in facts.of_type(JT + label)}
    titles = facts.words(scheme, SKOS + "prefLabel") or facts.words(scheme, DCTERMS + "title")
    return Vocabulary(name, scheme, titles, facts.one(scheme, OWL + "versionInfo") or "", entries)


def _entry(facts: Triples, iri: str, label: str) -> Entry:
    attributes: dict[str, tuple[str, ...]] = {}
    links: dict[str, tuple[str, ...]] = {}
    for predicate, values in facts.about(iri):
        if predicate.startswith(JT):
            name = local_name(predicate)
            (links if _is_link(values) else attributes)[name] = tuple(v.text for v in values)
    pairs = [*facts.texts(iri, SKOS + "prefLabel"), *facts.texts(iri, SKOS + "altLabel")]
    names = tuple((value.text, value.lang or "und") for value in pairs)
    notes = tuple(facts.words(iri, SKOS + "editorialNote").values())
    return Entry(iri, local_name(iri), label, names, attributes, links, notes)


def _is_link(values: list[Value]) -> bool:
    return values[0].datatype is None
