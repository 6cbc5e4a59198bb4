"""N-Triples and N-Quads, a line a triple, sorted.

The N-Quads hold the N-Triples as they are, and then a graph for each document, named by its id: what that document
states, disagreement and all, over the ids that things go by now.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from graph.engine import Engine
from graph.export.writing import new_file
from graph.tables import tables
from graph.triples import TEXT, TYPE, datatype, make_triples, ntriples
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
_BEYOND = ID + "~"  # after every graph


def write_ntriples(build: Path, path: Path) -> None:
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        file.writelines(f"{line}\n" for line in ntriples(engine))


def write_nquads(build: Path, path: Path) -> None:
    with tables(build) as engine, new_file(path) as file:
        make_triples(engine)
        file.writelines(f"{line}\n" for line in ntriples(engine))
        engine.drop("triples")
        engine.fill("terms", _COLUMNS, list(_terms()))
        engine.table("quads", "export/quads", ids=ID, decimal=XSD + "decimal")
        file.writelines(f"{line}\n" for line in _quads(engine))


def _quads(engine: Engine) -> Iterator[str]:
    within = {"key": "graph", "first": ID, "beyond": _BEYOND}
    graph = "' <' || graph || '>'"
    rows = engine.stream("triples/lines", table="quads", graph=graph, order="graph, line", text=TEXT, **within)
    return chain.from_iterable(rows)


def _terms() -> Iterator[tuple[str, str, str, str | None, str | None, bool]]:
    """Each property of each class: its predicate, for the type the object, for an attribute the datatype."""
    model = schema()
    for label, node_class in model.classes.items():
        yield label, "type", TYPE, node_class.term.iri, None, False
        for name, attribute in node_class.attributes.items():
            yield label, name, attribute.term.iri, None, datatype(attribute), attribute.lang_tagged
        for name, relation in model.relations.items():
            yield label, name, relation.term.iri, None, None, False
