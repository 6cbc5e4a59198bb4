"""The graph as RDF: its tables as triples, in ranges of subjects, so that memory stays bounded at any size.

Invariant: a pure function of a build; every triple comes once, and sorted lines are the same bytes for the same build.
No node is blank. A document's writer is told by the role alone, whose relation is a sub-property of writtenBy.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import NamedTuple, Self

from graph.engine import Engine, sql
from graph.projection import relationships
from ontology.schema import Attribute, NodeClass, schema
from ontology.turtle import ID, RDF, RDFS, SKOS, XSD, triples

TYPE = RDF + "type"
_NAMES = {"prefLabel": SKOS + "prefLabel", "altLabel": SKOS + "altLabel"}
_BEYOND = ID + "~"  # after every id


class Triple(NamedTuple):
    """IRIs in full. A literal has a datatype or a language; an object without either is an IRI."""

    subject: str
    predicate: str
    object: str
    datatype: str | None
    lang: str | None


class Range(NamedTuple):
    """Subjects from `first` up to, but not with, `beyond`."""

    first: str
    beyond: str


class TripleStore:
    """The triples of one build, kept in a scratch database; use as a context manager.

    folder: of the build. memory: bound of the engine, as DuckDB writes it.
    """

    def __init__(self, folder: Path, memory: str = "1GB") -> None:
        self._scratch = TemporaryDirectory(prefix="jiangtu-")
        self._engine = Engine(Path(self._scratch.name), memory)
        try:
            self._fill(folder)
        except BaseException:
            self.__exit__(None, None, None)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.__exit__(kind, error, trace)
        self._scratch.cleanup()

    def __len__(self) -> int:
        return self._engine.count("triples")

    def ranges(self, nodes: int) -> list[Range]:
        """All subjects, in ranges of so many nodes, in the order of their ids."""
        starts = [subject for (subject,) in self._engine.rows("triples/starts", type=TYPE, size=str(nodes))]
        return [Range(first, beyond) for first, beyond in zip(starts, [*starts[1:], _BEYOND], strict=True)]

    def about(self, some: Range) -> list[Triple]:
        """The triples of a range of subjects."""
        return [Triple(*row) for row in self._engine.rows("triples/chunk", **some._asdict())]

    def classes_of_targets(self, some: Range) -> list[Triple]:
        """The classes of all that a range of subjects leads to."""
        return [Triple(*row) for row in self._engine.rows("triples/targets", type=TYPE, **some._asdict())]

    def lines(self, nodes: int = 20_000) -> Iterator[str]:
        """The graph as N-Triples, sorted, without line ends; `nodes` at a time are held in memory."""
        for some in self.ranges(nodes):
            for (line,) in self._engine.rows("triples/lines", text=XSD + "string", **some._asdict()):
                yield line

    def _fill(self, folder: Path) -> None:
        engine, parts = self._engine, list[str]()
        engine.parquet("statements", sorted((folder / "statements").glob("*.parquet")))
        engine.parquet("identity", [folder / "identity.parquet"])
        for label, node_class in schema().classes.items():
            engine.parquet(label, [folder / "nodes" / f"{label}.parquet"])
            iri = node_class.term.iri
            parts.append(sql("triples/types", ids=ID, predicate=TYPE, label=label, **{"class": iri}))
            parts += _attributes(label, node_class)
        for relation, names in relationships():
            table = relation.cypher_type
            pairs = [f"{table}.{start}.{end}.parquet" for start, end in relation.pairs]
            engine.parquet(table, [folder / "edges" / pair for pair in pairs])
            for name in names:
                role = f"role = '{name}'" if len(names) > 1 else "true"
                iri = schema().relations[name].term.iri
                parts.append(sql("triples/relation", ids=ID, predicate=iri, table=table, role=role))
        shown = " UNION ALL ".join(sql("triples/names", label=label) for label in schema().classes)
        engine.table("names", "triples/all", parts=shown)
        named = {"preferred": _NAMES["prefLabel"], "alternative": _NAMES["altLabel"]}
        parts.append(sql("triples/labels", ids=ID, text=XSD + "string", **named))
        engine.table("triples", "triples/all", parts="\nUNION ALL\n".join(f"({part})" for part in parts))


def _attributes(label: str, node_class: NodeClass) -> Iterator[str]:
    for name, attribute in node_class.attributes.items():
        if name not in _NAMES:
            query = "attributes" if attribute.many else "number" if attribute.datatype == "decimal" else "attribute"
            told = {"predicate": attribute.term.iri, "datatype": _datatype(attribute)}
            yield sql(f"triples/{query}", ids=ID, label=label, column=name, **told)


def _datatype(attribute: Attribute) -> str:
    if attribute.datatype == "edtf":
        (edtf,) = triples("jiangtu.ttl").of_type(RDFS + "Datatype")
        return edtf
    return XSD + {"text": "string"}.get(attribute.datatype, attribute.datatype)
