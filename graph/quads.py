"""What each document states, as sorted N-Quads: a graph a document, named by its id, disagreement and all."""

from collections.abc import Iterator
from pathlib import Path

from graph.engine import Engine
from graph.triples import TEXT, TYPE, datatype
from ontology.schema import schema
from ontology.turtle import ID, XSD

_COLUMNS = {
    "label": "VARCHAR",
    "property": "VARCHAR",
    "predicate": "VARCHAR",
    "object": "VARCHAR",
    "datatype": "VARCHAR",
    "tagged": "BOOLEAN",
}


def write_nquads(engine: Engine, path: Path) -> None:
    """Write the documents' graphs over the ids that things go by now; needs the views of a build."""
    engine.fill("terms", _COLUMNS, list(_terms()))
    engine.table("quads", "triples/quads", ids=ID, decimal=XSD + "decimal")
    graph = "' <' || graph || '>'"
    engine.write_lines(path, "triples/lines", text=TEXT, table="quads", graph=graph, order="graph, line")
    engine.drop("terms", "quads")


def _terms() -> Iterator[tuple[str, str, str, str | None, str | None, bool]]:
    """Each property of each class: its predicate, for the type the object, for an attribute the datatype."""
    model = schema()
    for label, node_class in model.classes.items():
        yield label, "type", TYPE, node_class.term.iri, None, False
        for name, attribute in node_class.attributes.items():
            yield label, name, attribute.term.iri, None, datatype(attribute), attribute.lang_tagged
        for name, relation in model.relations.items():
            yield label, name, relation.term.iri, None, None, False
