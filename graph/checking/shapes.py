"""The graph held against the SHACL shapes of the ontology, by pySHACL.

pySHACL checks some hundred nodes a second, so it is shown one node of each pattern: nodes that no shape can tell
apart, because they have the same properties, with as many values of the same classes and datatypes, and the same
values where a shape looks at these. Only where that one fails are the others looked at, LISTED of a pattern at most.
Memory is bounded by SIZE nodes with their triples and the classes of what they lead to.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from graph.engine import Engine
from graph.triples import TEXT, TYPE
from ontology.schema import Schema, schema
from ontology.turtle import ID, SH, XSD, local_name

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SIZE, LISTED = 1000, 100
# What a shape may say without looking at more of a value than its class or datatype, and how many there are.
_BLIND = {
    *(SH + name for name in ("path", "order", "name", "message", "datatype", "class", "or", "minCount", "maxCount")),
    *(SH + name for name in ("uniqueLang", "nodeKind", "targetClass", "property")),
}


@dataclass(frozen=True, slots=True)
class Violation:
    """A node that does not conform. property: local name, or empty for the node; value: what stands there, or empty.

    more: further nodes of the same pattern that are not listed.
    """

    id: str
    property: str
    value: str
    message_zh: str
    message_en: str
    more: int = 0


def violations(engine: Engine) -> list[Violation]:
    """What of the table triples does not conform, by id; needs what `make_triples` made."""
    shapes = _shapes()
    looked_at, enough = _looked_at(shapes)
    engine.fill("looked_at", {"predicate": "VARCHAR", "spelled": "VARCHAR"}, sorted(looked_at.items()))
    engine.table("types", "shapes/types", type=TYPE)
    engine.fill("patterns", {"subject": "VARCHAR", "class": "VARCHAR", "pattern": "VARCHAR"}, [])
    for label, node_class in schema().classes.items():
        some = {"class": node_class.term.iri, "first": f"{ID}{label}/", "beyond": f"{ID}{label}/~"}
        engine.add("patterns", "shapes/patterns", enough=str(enough), date=XSD + "date", **some)
    engine.table("chosen", "shapes/firsts", size=str(SIZE))
    failed = sorted({found.id for found in _look(engine, shapes)})
    if not failed:
        return []
    engine.fill("failed", {"subject": "VARCHAR"}, [(ID + id_,) for id_ in failed])
    engine.table("chosen", "shapes/members", listed=str(LISTED), size=str(SIZE))
    more = {subject.removeprefix(ID): n for subject, n in engine.rows("shapes/alike", listed=str(LISTED))}
    found = {replace(one, more=more.get(one.id, 0)) for one in _look(engine, shapes)}
    return sorted(found, key=lambda one: (one.id, one.property, one.value, one.message_zh))


def _look(engine: Engine, shapes: "Graph") -> Iterator[Violation]:
    """The chosen nodes, each part held against the shape of its class."""
    from pyshacl import validate
    from rdflib import Graph, URIRef

    for class_, part in engine.rows("shapes/parts"):
        graph, own = Graph(), set[str]()
        about = {"class": class_, "part": str(part), "type": TYPE}
        for subject, predicate, value, datatype, lang, is_own in engine.rows("shapes/about", **about):
            graph.add((URIRef(subject), URIRef(predicate), _term(value, datatype, lang)))
            if is_own:
                own.add(subject)
        shape = shapes.value(None, URIRef(SH + "targetClass"), URIRef(class_))
        assert shape is not None
        conforms, told, _ = validate(
            graph, shacl_graph=shapes, inplace=True, use_shapes=[str(shape)], focus_nodes=sorted(own)
        )
        if not conforms:
            assert isinstance(told, Graph)
            yield from _violations(told)


def _violations(told: "Graph") -> Iterator[Violation]:
    from rdflib import Literal, URIRef

    def says(result: "Node", name: str) -> str:
        return str(told.value(result, URIRef(SH + name)) or "")

    for result in told.objects(None, URIRef(SH + "result")):
        words = {
            w.language: str(w) for w in told.objects(result, URIRef(SH + "resultMessage")) if isinstance(w, Literal)
        }
        any_words = next(iter(words.values()), "")
        yield Violation(
            says(result, "focusNode").removeprefix(ID),
            local_name(says(result, "resultPath")),
            says(result, "value").removeprefix(ID),
            words.get("zh", any_words),
            words.get("en", any_words),
        )


def _term(value: str, datatype: str | None, lang: str | None) -> "Node":
    """rdflib holds "a" and "a"^^xsd:string for two things; the shapes' lists hold the first."""
    from rdflib import Literal, URIRef

    if datatype is None and lang is None:
        return URIRef(value)
    if datatype is None or datatype == TEXT:
        return Literal(value, lang=lang)
    return Literal(value, datatype=URIRef(datatype))


def _shapes() -> "Graph":
    from rdflib import Graph

    with as_file(files(Schema.__module__.rpartition(".")[0]).joinpath("shapes.ttl")) as path:
        return Graph().parse(path, format="turtle")


def _looked_at(shapes: "Graph") -> tuple[dict[str, str], int]:
    """The properties whose values a shape looks at, and the number from which on no shape counts further.

    With a property the regular expression that its values are held against, if that is all; else an empty one.
    Where a shape says of a whole node more than its properties do, the values of all properties count.
    """
    from rdflib import URIRef

    bounds = [shapes.objects(None, URIRef(SH + name)) for name in ("minCount", "maxCount")]
    enough = 1 + max((int(str(bound)) for found in bounds for bound in found), default=0)
    nodes = shapes.subjects(URIRef(SH + "targetClass"))
    whole = any(says not in _BLIND for node in nodes for says in _says(shapes, node))
    found: dict[str, set[str]] = {}
    for part, path in shapes.subject_objects(URIRef(SH + "path")):
        looks = set(_says(shapes, part)) - _BLIND
        spelled = {str(pattern) for pattern in shapes.objects(part, URIRef(SH + "pattern"))}
        if looks or whole:
            found.setdefault(str(path), set()).update(spelled if looks == {SH + "pattern"} and not whole else {""})
    return {path: next(iter(spelled)) if len(spelled) == 1 else "" for path, spelled in found.items()}, enough


def _says(shapes: "Graph", part: "Node") -> Iterator[str]:
    """The SHACL properties of a shape and of the nameless ones inside it, but not of its property shapes."""
    from rdflib import BNode, URIRef

    for says, value in shapes.predicate_objects(part):
        if str(says).startswith(SH):
            yield str(says)
        if isinstance(value, BNode) and says != URIRef(SH + "property"):
            yield from _says(shapes, value)
