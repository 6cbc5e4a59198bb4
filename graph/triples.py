"""The graph as RDF: a build's tables as triples, and these as sorted N-Triples or a subject at a time.

Invariant: a pure function of a build; every triple comes once, and the lines are the same bytes for the same build.
No node is blank. A document's writer is told by the role alone, whose relation is a sub-property of writtenBy.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from graph.engine import Engine, sql
from graph.projection import relationships
from ontology.schema import Attribute, NodeClass, schema
from ontology.turtle import ID, RDF, RDFS, SKOS, XSD, triples

TYPE = RDF + "type"
TEXT = XSD + "string"
_NAMES = {"preferred": SKOS + "prefLabel", "alternative": SKOS + "altLabel", "label": RDFS + "label"}
_BEYOND = ID + "~"  # after every subject


class Object(NamedTuple):
    """What a triple says of its subject. A literal has a datatype or a language; an IRI neither."""

    predicate: str
    text: str
    datatype: str | None
    lang: str | None


def make_triples(engine: Engine) -> None:
    """From the views of a build, make the table triples: subject, predicate, object, datatype, lang.

    IRIs in full. A literal has a datatype or a language; an object without either is an IRI.
    """
    parts = []
    for label, node_class in schema().classes.items():
        parts.append(sql("triples/types", ids=ID, predicate=TYPE, label=label, **{"class": node_class.term.iri}))
        parts += _attributes(label, node_class)
    for relation, names in relationships():
        for name in names:
            role = f"role = '{name}'" if len(names) > 1 else "true"
            iri = schema().relations[name].term.iri
            parts.append(sql("triples/relation", ids=ID, predicate=iri, table=relation.cypher_type, role=role))
    engine.table("names", "triples/all", parts=_union(sql("triples/names", label=label) for label in schema().classes))
    parts.append(sql("triples/labels", ids=ID, text=TEXT, **_NAMES))
    engine.table("triples", "triples/all", parts=_union(parts))


def write_ntriples(engine: Engine, path: Path) -> None:
    """Write the table triples as N-Triples, sorted."""
    engine.write_lines(path, "triples/lines", text=TEXT, table="triples", graph="''", order="line")


def by_subject(engine: Engine, nodes: int = 20_000) -> Iterator[tuple[str, list[Object]]]:
    """The table triples, a subject at a time, sorted; `nodes` at a time are held in memory."""
    starts = [subject for (subject,) in engine.rows("triples/starts", type=TYPE, size=str(nodes))]
    for first, beyond in zip(starts, [*starts[1:], _BEYOND], strict=True):
        rows = engine.rows("triples/objects", first=first, beyond=beyond)
        for subject, told in groupby(rows, key=itemgetter(0)):
            yield subject, [Object(*row[1:]) for row in told]


def _attributes(label: str, node_class: NodeClass) -> Iterator[str]:
    for name, attribute in node_class.attributes.items():
        if attribute.term.iri not in _NAMES.values():
            query = "attributes" if attribute.many else "number" if attribute.datatype == "decimal" else "attribute"
            told = {"predicate": attribute.term.iri, "datatype": datatype(attribute)}
            yield sql(f"triples/{query}", ids=ID, label=label, column=name, **told)


def datatype(attribute: Attribute) -> str:
    """The IRI of an attribute's datatype."""
    if attribute.datatype == "edtf":
        (edtf,) = triples("jiangtu.ttl").of_type(RDFS + "Datatype")
        return edtf
    return XSD + {"text": "string"}.get(attribute.datatype, attribute.datatype)


def _union(parts: Iterator[str] | list[str]) -> str:
    return "\nUNION ALL\n".join(f"({part})" for part in parts)
