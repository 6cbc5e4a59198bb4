"""Turtle files of this room as plain lookups: subject → predicate → values, in file order.

Parsed with Oxigraph's reader, imported when a file is first asked for: no command pays for it that doesn't need it.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, NamedNode

JT = "https://w3id.org/jiangtu/ns#"
ID = "https://w3id.org/jiangtu/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SH = "http://www.w3.org/ns/shacl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
DCTERMS = "http://purl.org/dc/terms/"
# What a graph is told in: its own words, and those it takes from others.
PREFIXES = {
    "jt": JT,
    "dcterms": DCTERMS,
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "skos": SKOS,
    "xsd": XSD,
}


class Value(NamedTuple):
    """An object of a triple: an IRI or blank node (lang and datatype null), or a literal."""

    text: str
    lang: str | None = None
    datatype: str | None = None


class Triples:
    """What a file says, read by subject and predicate; a value that isn't there is an empty list or None."""

    def __init__(self, name: str) -> None:
        from pyoxigraph import Literal, RdfFormat, Triple, parse

        self._facts: dict[str, dict[str, list[Value]]] = {}
        text = files(__name__.rpartition(".")[0]).joinpath(name).read_bytes()
        for quad in parse(text, format=RdfFormat.TURTLE):
            assert not isinstance(quad.subject, Triple) and not isinstance(quad.object, Triple)
            if isinstance(quad.object, Literal):
                value = Value(quad.object.value, quad.object.language, quad.object.datatype.value)
            else:
                value = Value(_node(quad.object))
            facts = self._facts.setdefault(_node(quad.subject), {})
            facts.setdefault(quad.predicate.value, []).append(value)

    def all(self, subject: str, predicate: str) -> list[str]:
        return [value.text for value in self._facts.get(subject, {}).get(predicate, ())]

    def one(self, subject: str, predicate: str) -> str | None:
        return next(iter(self.all(subject, predicate)), None)

    def words(self, subject: str, predicate: str) -> dict[str, str]:
        """Literals by language, the first of each."""
        found: dict[str, str] = {}
        for value in self._facts.get(subject, {}).get(predicate, ()):
            if value.lang:
                found.setdefault(value.lang, value.text)
        return found

    def texts(self, subject: str, predicate: str) -> list[Value]:
        return list(self._facts.get(subject, {}).get(predicate, ()))

    def about(self, subject: str) -> list[tuple[str, list[Value]]]:
        return list(self._facts.get(subject, {}).items())

    def of_type(self, kind: str) -> list[str]:
        return [s for s, facts in self._facts.items() if any(v.text == kind for v in facts.get(RDF + "type", ()))]

    def items(self, head: str | None) -> list[str]:
        """The members of an RDF list."""
        found = []
        while head and head != RDF + "nil":
            found += self.all(head, RDF + "first")
            head = self.one(head, RDF + "rest")
        return found


def _node(node: "NamedNode | BlankNode") -> str:
    return node.value


@cache
def triples(name: str) -> Triples:
    """The triples of a Turtle file of this room, read once."""
    return Triples(name)


def local_name(iri: str) -> str:
    """
    >>> local_name("https://w3id.org/jiangtu/ns#Person"), local_name("http://purl.org/dc/terms/isPartOf")
    ('Person', 'isPartOf')
    """
    return iri.rpartition("#")[2].rpartition("/")[2]
