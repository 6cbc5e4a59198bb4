"""The curated honors and places as statements, and the way from a wording to the entry it means.

A vocabulary is a document like any other: it says what its entries are, with its name, place and words. What rests
on general knowledge carries that as its basis.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from graph.names import key
from graph.statement import Datatype, Statement, document_id, mention_id
from ontology.schema import schema
from ontology.vocabulary import HONORS, PLACES, Entry, Vocabulary, vocabulary

LOADER = "vocabulary/1"
NAMES = (HONORS, PLACES)


@dataclass(frozen=True, slots=True)
class Meaning:
    """An entry that a wording may mean; preferred: the wording is its full name, not a variant."""

    label: str
    mention: str
    entry: Entry
    preferred: bool


def meanings(wording: str) -> tuple[Meaning, ...]:
    """Every entry that goes by this wording, in a stable order."""
    return _by_wording().get(key(wording), ())


def honor_meant(found: tuple[Meaning, ...], city: str | None) -> tuple[Meaning, ...]:
    """The honors a wording means in a document of this city: those of the nearest area that holds the city.

    A full name needs no city. A variant of an honor of another area is not meant; without a city every reading is
    left, and one reading is the answer. The honor of an area inside the city is meant where no nearer one is.
    """
    if full := tuple(m for m in found if m.preferred):
        return full
    if city is None:
        return found
    around = _areas_around(city)
    near = [(around.index(p), m) for m in found for p in m.entry.links.get("jurisdiction", ()) if p in around]
    if near:
        nearest = min(distance for distance, _ in near)
        return tuple(m for distance, m in near if distance == nearest)
    free = tuple(m for m in found if not m.entry.links.get("jurisdiction"))
    below = tuple(m for m in found if around and around[0] in _held_by(m.entry))
    return free or below


def statements() -> Iterator[Statement]:
    """Every statement of every vocabulary."""
    for name in NAMES:
        yield from _statements(vocabulary(name))


def _held_by(honor: Entry) -> list[str]:
    """IRIs of the areas that hold an honor's jurisdiction."""
    return [area for place in honor.links.get("jurisdiction", ()) for area in _upwards(place)]


def _areas_around(city: str) -> list[str]:
    """IRIs of the area of this name and of all that hold it, nearest first; empty where the name fits none or many."""
    found = [m.entry for m in meanings(city) if m.label == "Place"]
    return _upwards(found[0].iri) if len(found) == 1 else []


def _upwards(area: str) -> list[str]:
    around: list[str] = []
    iri: str | None = area
    while iri and iri not in around:
        around.append(iri)
        iri = next(iter(vocabulary(PLACES).entries[iri].links.get("partOf", ())), None)
    return around


@cache
def _by_wording() -> Mapping[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    for name in NAMES:
        source = vocabulary(name)
        for entry in source.entries.values():
            for n, (text, _) in enumerate(entry.names):
                wordings = found.setdefault(key(text), [])
                if all(m.entry.iri != entry.iri for m in wordings):
                    wordings.append(Meaning(entry.label, _mention(source, entry), entry, n == 0))
    return {wording: tuple(sorted(entries, key=lambda m: m.entry.iri)) for wording, entries in found.items()}


def _mention(source: Vocabulary, entry: Entry) -> str:
    return mention_id(entry.label, document_id(source.iri), entry.slug)


def _statements(source: Vocabulary) -> Iterator[Statement]:
    document = document_id(source.iri)
    iris = {iri: _mention(vocabulary(name), entry) for name in NAMES for iri, entry in vocabulary(name).entries.items()}

    def say(
        subject: str,
        prop: str,
        value: str,
        datatype: Datatype,
        slug: str,
        *,
        lang: str | None = None,
        basis: str | None = None,
    ) -> Statement:
        place = f"entry={slug}" if slug else None
        record = f"{source.name}.ttl#{slug}" if slug else f"{source.name}.ttl"
        quote = value if datatype != "entity" and datatype != "class" else None
        return Statement(
            subject, prop, value, datatype, lang, document, place, quote, None, basis, None, LOADER, record
        )

    yield say(document, "type", "Document", "class", "")
    yield say(document, "kind", "vocabulary", "text", "")
    yield say(document, "url", source.iri, "text", "")
    for lang, title in source.titles.items():
        yield say(document, "prefLabel", title, "text", "", lang=lang)
    for entry in source.entries.values():
        subject, slug = iris[entry.iri], entry.slug
        basis = next(iter(entry.notes), None)
        attributes = schema().classes[entry.label].attributes
        yield say(subject, "type", entry.label, "class", slug, basis=basis)
        preferred = set[str]()
        for text, lang in entry.names:
            prop = "altLabel" if lang in preferred else "prefLabel"
            preferred.add(lang)
            yield say(subject, prop, text, "text", slug, lang=lang)
        for prop, values in entry.facts.items():
            declared = attributes[prop].datatype
            datatype: Datatype = "date" if declared == "edtf" else declared
            for value in values:
                yield say(subject, prop, value, datatype, slug, basis=basis)
        for prop, targets in entry.links.items():
            for target in targets:
                yield say(subject, prop, iris[target], "entity", slug, basis=basis)
