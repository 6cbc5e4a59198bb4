"""The model as code asks for it: node classes with their attributes and relations, code lists, labels.

Read from jiangtu.ttl (what things are called and mean) and shapes.ttl (which class has what, of which datatype, and
which pairs a relation joins). Invariant: nothing outside this room knows an IRI of the vocabulary by heart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ontology.turtle import JT, OWL, RDFS, SH, SKOS, XSD, Triples, local_name, triples

Datatype = Literal["text", "integer", "decimal", "date", "edtf", "boolean"]
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_DATATYPES: Mapping[str, Datatype] = {
    XSD + "string": "text",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString": "text",
    XSD + "integer": "integer",
    XSD + "gYear": "integer",
    XSD + "decimal": "decimal",
    XSD + "date": "date",
    _EDTF: "edtf",
    XSD + "boolean": "boolean",
    XSD + "anyURI": "text",
}


@dataclass(frozen=True, slots=True)
class Term:
    """What every named part of the vocabulary has; labels and definitions by language (zh, en)."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list; spellings are all the ways a record may write it, the notation and labels included."""

    notation: str
    iri: str
    labels: Mapping[str, str]
    spellings: tuple[str, ...]
    rung: int | None  # of levels: the step on the ladder, None beside it


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property with a literal value, as one class has it. lang_tagged: names, whose values carry a language."""

    term: Term
    datatype: Datatype
    codes: tuple[Code, ...]
    many: bool
    required: bool
    lang_tagged: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A relation as one class has it: the classes it may point to."""

    term: Term
    cypher_type: str
    targets: tuple[str, ...]
    many: bool
    required: bool


@dataclass(frozen=True, slots=True)
class NodeClass:
    """A class of nodes: in RDF a class, in the property graph a label. Attributes and links in reading order."""

    term: Term
    attributes: Mapping[str, Attribute]
    links: Mapping[str, Link]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship over all classes. role: what the Cypher relationship carries where several share one type."""

    term: Term
    cypher_type: str
    pairs: tuple[tuple[str, str], ...]
    derived: bool
    role: str | None


@dataclass(frozen=True, slots=True)
class Schema:
    version: str
    classes: Mapping[str, NodeClass]
    relations: Mapping[str, Relation]

    def ladder(self) -> Mapping[str, int]:
        """Levels that stand on the ladder, with their step."""
        codes = self.classes["Honor"].attributes["level"].codes
        return {code.notation: code.rung for code in codes if code.rung is not None}


@cache
def schema() -> Schema:
    """The whole model; read once, in a few milliseconds, when first asked for."""
    words, shapes = triples("jiangtu.ttl"), triples("shapes.ttl")
    classes = {}
    for shape in shapes.of_type(SH + "NodeShape"):
        target = shapes.one(shape, SH + "targetClass")
        if target:
            classes[local_name(target)] = _node_class(words, shapes, target, shape)
    return Schema(words.one(JT.rstrip("#"), OWL + "versionInfo") or "", classes, _relations(words, classes))


def _term(words: Triples, iri: str) -> Term:
    return Term(local_name(iri), iri, words.words(iri, RDFS + "label"), words.words(iri, SKOS + "definition"))


def _node_class(words: Triples, shapes: Triples, iri: str, shape: str) -> NodeClass:
    attributes, links = {}, {}
    for part in sorted(shapes.all(shape, SH + "property"), key=lambda p: float(shapes.one(p, SH + "order") or 0)):
        path = shapes.one(part, SH + "path") or ""
        # A class may word a property its own way: the title of a post is 职务, not 题名.
        term = replace(named := _term(words, path), labels={**named.labels, **shapes.words(part, SH + "name")})
        many = shapes.one(part, SH + "maxCount") != "1"
        required = int(shapes.one(part, SH + "minCount") or 0) > 0
        if targets := _targets(shapes, part):
            links[term.name] = Link(term, words.one(path, JT + "cypherType") or "", targets, many, required)
        else:
            datatypes = [shapes.one(p, SH + "datatype") for p in [part, *shapes.items(shapes.one(part, SH + "or"))]]
            declared = [d for d in datatypes if d]
            codes = _codes(words, shapes.one(part, JT + "codes"))
            tagged = path in (SKOS + "prefLabel", SKOS + "altLabel")
            datatype = _DATATYPES[declared[0]] if declared else "text"
            attributes[term.name] = Attribute(term, datatype, codes, many, required, tagged)
    return NodeClass(_term(words, iri), attributes, links)


def _targets(shapes: Triples, part: str) -> tuple[str, ...]:
    choices = [part, *shapes.items(shapes.one(part, SH + "or"))]
    return tuple(local_name(target) for choice in choices for target in shapes.all(choice, SH + "class"))


def _codes(words: Triples, scheme: str | None) -> tuple[Code, ...]:
    found = []
    for iri in words.of_type(SKOS + "Concept") if scheme else ():
        if words.one(iri, SKOS + "inScheme") == scheme:
            notation = words.one(iri, SKOS + "notation") or ""
            labels = words.words(iri, SKOS + "prefLabel")
            spellings = (notation, *labels.values(), *words.all(iri, SKOS + "altLabel"))
            rung = words.one(iri, JT + "rung")
            found.append(Code(notation, iri, labels, tuple(dict.fromkeys(spellings)), int(rung) if rung else None))
    return tuple(found)


def _relations(words: Triples, classes: Mapping[str, NodeClass]) -> Mapping[str, Relation]:
    pairs: dict[str, list[tuple[str, str]]] = {}
    for name, node_class in classes.items():
        for link in node_class.links.values():
            pairs.setdefault(link.term.iri, []).extend((name, target) for target in link.targets)
    found = {}
    for iri in words.of_type(OWL + "ObjectProperty"):
        cypher_type = words.one(iri, JT + "cypherType") or ""
        term, parent = _term(words, iri), words.one(iri, RDFS + "subPropertyOf")
        shared = parent is not None and words.one(parent, JT + "cypherType") == cypher_type
        derived = words.one(iri, JT + "derived") == "true"
        role = term.name if shared else None
        found[term.name] = Relation(term, cypher_type, tuple(sorted(pairs.get(iri, ()))), derived, role)
    return found
