"""The RDF store of a build as a graph of rdflib: its patterns and its queries are answered by Oxigraph.

Invariant: read only, and nothing is asked of rdflib's own engine, which would read files and addresses that a query
names (FROM, SERVICE, LOAD). Terms are those that rdflib reads from the same N-Triples.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QueryBoolean, QueryTriples, Variable
from pyoxigraph import Literal as OxigraphLiteral
from rdflib import BNode, Graph, Literal, URIRef
from rdflib import Variable as RdflibVariable
from rdflib.query import Result
from rdflib.store import Store
from rdflib.term import Node

from graph.rdf import Rdf
from graph.refusing import QueryRefused
from ontology.turtle import XSD, prefixes

if TYPE_CHECKING:
    from pyoxigraph import Triple


class Bridge(Store):
    """Oxigraph's default graph as a store of rdflib."""

    def __init__(self, rdf: Rdf) -> None:
        super().__init__()
        self._rdf, self._spaces = rdf, dict[str, URIRef]()
        self._count: int | None = None

    def triples(self, pattern: Any, context: Any = None) -> Iterator[Any]:
        subject, predicate, object_ = (None if term is None else _oxigraph(term) for term in pattern)
        if isinstance(subject, OxigraphLiteral) or not isinstance(predicate, NamedNode | None):
            return
        for quad in self._rdf.store.quads_for_pattern(subject, predicate, object_, DefaultGraph()):
            yield (_rdflib(quad.subject), _rdflib(quad.predicate), _rdflib(quad.object)), iter((context,))

    def __len__(self, context: Any = None) -> int:
        if self._count is None:
            self._count = int(self._rdf.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows()[0][0])
        return self._count

    def query(self, query: Any, initNs: Mapping[str, Any], initBindings: Any, queryGraph: str, **_: Any) -> Result:
        """Raises QueryInvalid, QueryRefused or EngineFailed, as the question itself does."""
        text, spaces, _base = (
            (query, initNs, None) if isinstance(query, str) else query._original_args
        )  # a prepared one
        bound = {Variable(str(name)): _oxigraph(term) for name, term in (initBindings or {}).items()}
        found = self._rdf.solve(text, bound, {**prefixes(), **{name: str(space) for name, space in spaces.items()}})
        if isinstance(found, QueryBoolean):
            result = Result("ASK")
            result.askAnswer = bool(found)
        elif isinstance(found, QueryTriples):
            result = Result("CONSTRUCT")
            result.graph = Graph()
            for triple in found:
                result.graph.add((_rdflib(triple.subject), _rdflib(triple.predicate), _rdflib(triple.object)))
        else:
            result = Result("SELECT")
            result.vars = [RdflibVariable(variable.value) for variable in found.variables]
            rows = [zip(result.vars, row, strict=True) for row in found]
            result.bindings = [{name: _rdflib(term) for name, term in row if term is not None} for row in rows]
        return result

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        if override or prefix not in self._spaces:
            self._spaces[prefix] = namespace

    def namespace(self, prefix: str) -> URIRef | None:
        return self._spaces.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        return next((prefix for prefix, space in self._spaces.items() if space == namespace), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        yield from self._spaces.items()

    def add(self, *_: Any, **__: Any) -> NoReturn:
        raise QueryRefused("the graph is only read; a copy can be changed: Graph() + graph")

    addN = remove = update = add


class ReadGraph(Graph):
    """A graph of rdflib over a build, valid until the build's Graph is closed."""

    def __init__(self, rdf: Rdf) -> None:
        super().__init__(Bridge(rdf))
        for prefix, space in prefixes().items():
            self.bind(prefix, space, replace=True)

    def query(self, *arguments: Any, **named: Any) -> Result:
        """As rdflib's, but always answered by Oxigraph."""
        return super().query(*arguments, **{**named, "use_store_provided": True})


def _oxigraph(term: Node) -> NamedNode | BlankNode | OxigraphLiteral:
    if isinstance(term, URIRef):
        return NamedNode(str(term))
    if isinstance(term, Literal):
        if term.language:
            return OxigraphLiteral(str(term), language=term.language)
        return OxigraphLiteral(str(term), datatype=NamedNode(str(term.datatype or XSD + "string")))
    return BlankNode(str(term))


def _rdflib(term: "NamedNode | BlankNode | OxigraphLiteral | Triple") -> Any:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, OxigraphLiteral):
        datatype = None if term.language or term.datatype.value == XSD + "string" else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    return BNode(str(term))
