"""The RDF store of a build: Oxigraph on disk, in the folder `rdf` of the build.

Invariant: the default graph holds the triples of graph/triples.py, each once, and nothing else. With named graphs,
there is one for each document, named by its IRI: what that document states, of canonical ids. It is opened for
reading only. Oxigraph writes language tags in lower case: `LANG(?name) = "zh-latn-pinyin"`.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from itertools import islice, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.answer import Answer, Id, Parameter, QueryInvalid, number
from graph.errors import EngineFailed
from graph.refusing import refuse_sparql
from ontology.turtle import ID, XSD, prefixes

if TYPE_CHECKING:
    from pyoxigraph import (
        BlankNode,
        Literal,
        NamedNode,
        QueryBoolean,
        QuerySolutions,
        QueryTriples,
        Triple,
        Variable,
    )
    from rdflib import Graph as RdflibGraph

FOLDER, ENGINE = "rdf", "pyoxigraph"
_INTEGERS = {XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger")}
_NUMBERS = {XSD + name for name in ("decimal", "double", "float")}
_TOLD = 200  # characters of a parser's message


def write_rdf(folder: Path, files: Iterable[Path]) -> None:
    """Make the store of a build's folder from files of N-Triples (.nt) and N-Quads (.nq), which must tell nothing
    twice."""
    from pyoxigraph import RdfFormat, Store

    store = Store(str(folder / FOLDER))
    for path in files:
        store.bulk_load(path=str(path), format=RdfFormat.from_extension(path.suffix.removeprefix(".")))
    store.flush()
    del store  # closes it


class AnsweredGraph(Answer):
    """What CONSTRUCT and DESCRIBE give: rows of subject, predicate and object, and the triples themselves."""

    def __init__(self, triples: "Iterable[Triple]") -> None:
        self._triples = list(triples)
        rows = [tuple(value(term) for term in (t.subject, t.predicate, t.object)) for t in self._triples]
        super().__init__(("subject", "predicate", "object"), rows)

    def turtle(self) -> str:
        """As Turtle, with the prefixes that queries know."""
        from pyoxigraph import RdfFormat, serialize

        told = serialize(self._triples, format=RdfFormat.TURTLE, prefixes=prefixes()) or b""
        lines = told.decode().splitlines(keepends=True)
        head = list(takewhile(lambda line: line.startswith("@prefix "), lines))
        return "".join(sorted(head) + lines[len(head) :])  # Oxigraph declares them in no order

    def rdflib(self) -> "RdflibGraph":
        """As a graph of rdflib, in memory."""
        from rdflib import Graph

        return Graph().parse(data=self.turtle(), format="turtle")


class Rdf:
    """The store of a build's folder, for questions. Raises EngineFailed where it can't be opened."""

    def __init__(self, folder: Path) -> None:
        from pyoxigraph import Store

        try:
            self.store = Store.read_only(str(folder / FOLDER))
        except OSError as error:
            raise EngineFailed(f"the RDF store does not open; build the graph again: {error}") from error

    def close(self) -> None:
        del self.store

    def query(self, text: str, parameters: Mapping[str, Parameter] | None = None, limit: int | None = None) -> Answer:
        """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE, of at most so many rows.

        parameters: bound to variables that the query selects. Raises QueryInvalid, QueryRefused or EngineFailed.
        """
        from pyoxigraph import QueryBoolean, QueryTriples, Variable

        bound = {Variable(name): _term(given) for name, given in (parameters or {}).items()}
        found = self.solve(text, bound, prefixes())
        with _one_line():
            if isinstance(found, QueryBoolean):
                return Answer(("answer",), [(bool(found),)])
            if isinstance(found, QueryTriples):
                return AnsweredGraph(islice(found, limit))
            columns = [variable.value for variable in found.variables]
            return Answer(columns, [tuple(value(term) for term in row) for row in islice(found, limit)])

    def solve(
        self, text: str, bound: "Mapping[Variable, Any]", known: Mapping[str, str]
    ) -> "QuerySolutions | QueryBoolean | QueryTriples":
        """What Oxigraph itself gives. bound: variable → term; known: prefixes. Raises what `query` raises."""
        refuse_sparql(text)
        with _one_line():
            return self.store.query(text, prefixes=dict(known), substitutions=dict(bound))


@contextmanager
def _one_line() -> Iterator[None]:
    """Oxigraph's errors as ours."""
    try:
        yield
    except SyntaxError as error:
        raise QueryInvalid(_syntax(str(error.msg))) from error
    except (OSError, RuntimeError, ValueError) as error:
        if "does not contains variable" in str(error):
            name = str(error).partition("?")[2].split()[0]
            raise QueryInvalid(f"SPARQL: ?{name} is given a value, but the query does not select it") from error
        raise EngineFailed(f"Oxigraph gave up: {str(error).splitlines()[0]}") from error


def value(term: "NamedNode | BlankNode | Literal | Triple | None") -> Any:
    """A term as answers have it."""
    from pyoxigraph import Literal, NamedNode

    if isinstance(term, Literal):
        datatype = term.datatype.value
        if datatype in _INTEGERS:
            return int(term.value)
        if datatype in _NUMBERS:
            return number(float(term.value))
        return term.value == "true" if datatype == XSD + "boolean" else term.value
    if isinstance(term, NamedNode):
        return term.value.removeprefix(ID)
    return None if term is None else str(term)


def _term(given: Parameter) -> "NamedNode | Literal":
    from pyoxigraph import Literal, NamedNode

    if isinstance(given, Id):
        return NamedNode(ID + given)
    if isinstance(given, float):
        return Literal(format(Decimal(str(given)), "f"), datatype=NamedNode(XSD + "decimal"))
    return Literal(given)


def _syntax(message: str) -> str:
    """`error at 1:22: expected …` as one line that names the place."""
    at, _, said = message.partition(": ")
    line, _, column = at.removeprefix("error at ").partition(":")
    said = " ".join(said.split())
    if "Prefix not found" in said:
        said = f"a prefix is not declared; known without: {', '.join(sorted(prefixes()))}"
    return f"SPARQL, line {line}, column {column}: {said[:_TOLD]}{'…' if len(said) > _TOLD else ''}"
