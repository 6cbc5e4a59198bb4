"""A network as columns, and as the libraries take it: networkx, igraph, rustworkx, a sparse matrix.

Invariant: nodes are in the order of their ids and edges in that of their ends, so that the same build gives the same
network, and a seeded measure the same numbers. Columns become a library's graph at once, never row by row.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from graph.errors import JiangtuError

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

Form = Literal["networkx", "plain", "igraph", "rustworkx", "columns"]
FORMS: tuple[Form, ...] = ("networkx", "plain", "igraph", "rustworkx", "columns")
SEPARATOR = " | "  # of lists in text, as in exports
Columns = Mapping[str, "list[Any] | NDArray[Any]"]


class NoLibrary(JiangtuError):
    """A library that is asked for and not installed; the message says how it is."""


class NoSuchForm(JiangtuError):
    """A form of a network that there is not; the message lists those there are."""


@dataclass(frozen=True, slots=True)
class Network:
    """nodes: column → a value for each node; the first is `id`. start, finish: of each edge, numbers of nodes. edges:
    column → a value for each edge; `weight` is one. told: what the network is and rests on, as `graph.graph` of
    networkx has it. several: two nodes may have several edges, which are directed."""

    nodes: Columns
    start: "NDArray[numpy.int64]"
    finish: "NDArray[numpy.int64]"
    edges: Columns
    told: Mapping[str, Any]
    several: bool = False

    @property
    def ids(self) -> "list[str]":
        return list(self.nodes["id"])

    def __len__(self) -> int:
        return len(self.nodes["id"])

    def form(self, form: Form) -> Any:
        """The network as a library's graph. Raises NoSuchForm, NoLibrary."""
        if form not in FORMS:
            raise NoSuchForm(f"a network has no form {form!r}; it has: {', '.join(FORMS)}")
        return self if form == "columns" else getattr(self, form)()

    def networkx(self) -> Any:
        """A Graph, or a MultiDiGraph, whose nodes are ids and have `number`, by which seeded measures order them."""
        import networkx

        made = networkx.MultiDiGraph() if self.several else networkx.Graph()
        made.graph.update(self.told)
        ids = self.ids
        names = ["number", *(name for name in self.nodes if name != "id")]
        rows = zip(range(len(ids)), *(self.nodes[name] for name in names[1:]), strict=True)
        made.add_nodes_from((id_, _filled(names, row)) for id_, row in zip(ids, rows, strict=True))
        ends = zip(self.start.tolist(), self.finish.tolist(), strict=True)
        columns = list(self.edges)
        values = zip(*map(_listed, self.edges.values()), strict=True)
        made.add_edges_from((ids[a], ids[b], _filled(columns, v)) for (a, b), v in zip(ends, values, strict=True))
        return made

    def plain(self) -> Any:
        """As of `networkx`, with no values but text and numbers, as `write_graphml` and `write_gexf` ask for: lists
        are joined by SEPARATOR, what else the graph tells of itself is JSON. `type` of an edge is `kind`, as GEXF has
        a `type` of its own."""
        made = self.networkx()
        for key, value in made.graph.items():
            made.graph[key] = _plain(value)
        for _, values in made.nodes(data=True):
            values.update({key: _plain(value) for key, value in values.items()})
        for _, _, values in made.edges(data=True):
            if "type" in values:
                values["kind"] = values.pop("type")
            values.update({key: _plain(value) for key, value in values.items()})
        return made

    def igraph(self) -> Any:
        """A graph of igraph (GPL, and so not installed with Jiangtu); vertices have `name`, their id, and `title`."""
        try:
            import igraph
        except ImportError:
            raise NoLibrary("igraph is not installed; pip install igraph (its licence is GPL-2.0)") from None
        renamed = {"id": "name", "name": "title"}
        return igraph.Graph(
            n=len(self),
            edges=list(zip(self.start.tolist(), self.finish.tolist(), strict=True)),
            directed=self.several,
            graph_attrs=dict(self.told),
            vertex_attrs={renamed.get(name, name): column for name, column in self.nodes.items()},
            edge_attrs={name: _listed(column) for name, column in self.edges.items()},
        )

    def rustworkx(self) -> Any:
        """A graph whose nodes are the numbers of ours, with weights on its edges."""
        import rustworkx

        made = rustworkx.PyDiGraph() if self.several else rustworkx.PyGraph(multigraph=False)
        made.add_nodes_from(self.ids)
        made.add_edges_from(list(self._weighted()))
        return made

    def _weighted(self) -> Iterator[tuple[int, int, float]]:
        return zip(self.start.tolist(), self.finish.tolist(), _listed(self.edges["weight"]), strict=True)

    def matrix(self) -> Any:
        """The weights as a scipy sparse array in CSR form, symmetric where edges have no direction."""
        import numpy
        from scipy.sparse import coo_array

        shape, weights = (len(self), len(self)), numpy.asarray(self.edges["weight"], dtype=float)
        made = coo_array((weights, (self.start, self.finish)), shape=shape).tocsr()
        return made if self.several else made + made.T


def _listed(column: "list[Any] | NDArray[Any]") -> "list[Any]":
    return column if isinstance(column, list) else column.tolist()


def _plain(value: Any) -> str | int | float:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return SEPARATOR.join(value)
    return json.dumps(value, ensure_ascii=False)


def _filled(names: "list[str]", row: tuple[Any, ...]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, row, strict=True) if value is not None}
