"""A graph, opened for reading: its tables as Arrow, pandas or polars, and answers to SPARQL and Cypher."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date as Day
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from graph.answer import Answer, Parameter, Rows
from graph.decisions import DECISIONS, Decisions, decisions_told
from graph.directory import current, hold
from graph.engine import literal, sql
from graph.errors import JiangtuError
from graph.manifest import Manifest, read_manifest
from graph.reading import views

if TYPE_CHECKING:
    from graph.analytics.measured import Measured
    from graph.bridge import ReadGraph
    from graph.groups.group import Group
    from graph.network.network import Form
    from graph.path import Step
    from graph.stores import Stores
    from graph.without.withdrawal import Withdrawal

TABLES = ("statements", "identity", "named")


class NoSuchTable(JiangtuError):
    """A node class or relationship that the model does not have."""


class Graph:
    """One build of a graph directory. Use as a context manager, or `close` it.

    directory: as given to `jiangtu.open`. folder: of the build, which stays what it is while others are built.
    """

    def __init__(self, directory: Path) -> None:
        self.directory, self.folder = directory, current(directory)
        self._held = hold(self.folder)
        self._stores: Stores | None = None
        self._engine = views(self.folder, sorted((self.folder / "statements").iterdir()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._stores:
            self._stores.close()
        self._engine.close()
        self._held.close()

    @property
    def manifest(self) -> Manifest:
        return read_manifest(self.folder)

    @property
    def decisions(self) -> Decisions:
        """What people decided, as the build heeded it."""
        return decisions_told(json.loads((self.folder / DECISIONS).read_text("utf-8")))

    def nodes(self, label: str) -> Rows:
        """The nodes of a class: id, name, names, name_en, pinyin and its attributes. Raises NoSuchTable."""
        return self._file("nodes", label)

    def edges(self, cypher_type: str, start: str, end: str) -> Rows:
        """The relationships of a type between two classes: from, to. Raises NoSuchTable."""
        return self._file("edges", f"{cypher_type}.{start}.{end}")

    def table(self, name: str) -> Rows:
        """`statements`, `identity` (the table of redirects) or `named` (every node's names, keys and pinyin)."""
        if name not in TABLES:
            raise NoSuchTable(f"no table {name}; there are: {', '.join(TABLES)}")
        return Rows(self._engine.view(name))

    def report(self, name: str) -> Rows:
        """A report of the build: same_names, merges, undetermined, disagreements, contradictions, dangling."""
        path = self.folder / "reports" / f"{name}.csv"
        if not path.is_file():
            known = ", ".join(sorted(p.stem for p in (self.folder / "reports").glob("*.csv")))
            raise NoSuchTable(f"no report {name}; there are: {known}")
        return Rows(self._engine.read_csv(literal(path), header=True, all_varchar=True))

    def export(
        self,
        form: str,
        path: Path | str,
        *,
        passages: bool = False,
        results: Iterable[Path | str] = (),
        date: Day | None = None,
        licence: str | None = None,
    ) -> None:
        """Write the graph as ttl, nt, nq, jsonld, graphml, gexf (files), csv, neo4j-csv, parquet or ro-crate (folders).

        passages: with them also in graphml and gexf, which leave them out. Of ro-crate alone: results, files and
        folders that were made from this build; the date of publication, by default that of the newest document; the
        URL of a licence. Raises NoSuchFormat; NotOurs where other things stand at the path; BadCrate.
        """
        from graph.export.crate.added import Added
        from graph.export.formats import export

        added = Added(tuple(Path(result) for result in results), date, licence)
        export(self.folder, form, Path(path), passages=passages, added=added)

    def path(
        self, start: str, end: str, *, hops: int = 6, many: int = 3, through_hubs: bool = False
    ) -> "list[tuple[Step, ...]]":
        """The shortest ways from one thing to another, by their names or ids, each step with its sources.

        At most so many, of at most so many hops, by length and then by ids; none where they are not connected. What
        very much hangs on is not passed through, unless through_hubs. Raises NotFound, Ambiguous.
        """
        from graph.finding import find_one
        from graph.path import path

        ends = find_one(self, start).id, find_one(self, end).id
        return path(self, *ends, hops=hops, many=many, through_hubs=through_hubs)

    def network(
        self,
        projection: str = "whole",
        *,
        by: Sequence[str] = (),
        without: Collection[str] = (),
        within: Collection[str] | None = None,
        most: int = 100,
        form: "Form" = "networkx",
    ) -> Any:
        """A network of the graph, as a graph of networkx; its nodes are ids, its weights are told in `.graph`.

        projection: `whole`, `people`, `companies`, `honors` or `holders` (people and honors). by: what two members
        may share: of people `studio`, `team`, `achievement`, `company`, `grant`. without: `reporters`, `officials`,
        by the rules of graph/network/rules.py. within: ids, of which alone the network is. most: what more members
        share ties none of them, and is listed in `.graph["crowds"]`. form: `networkx`; `plain`, the same for files,
        lists joined by ` | `; `igraph` (if installed), `rustworkx`, or `columns`.
        Raises NoSuchNetwork, NoSuchRule, NoSuchForm, NoLibrary.
        """
        from graph.network.drawing import network

        return network(self.folder, projection, by=by, without=without, within=within, most=most).form(form)

    def measure(self, name: str, *, within: Collection[str] | None = None, seed: int = 1) -> "Measured":
        """Take a measure: a mapping from the names of its tables to DataFrames.

        name: coverage, rankings, concentration, ladder, turnover, centrality, communities, assortativity or cohesion.
        within: ids of people or firms, of which alone it is. seed: of what is drawn by lot. Raises NoSuchMeasure.
        """
        from graph.analytics.study import Study

        with Study(self.folder, within=within, seed=seed) as study:
            return study.measure(name)

    def group(self, name: str) -> "Group":
        """A kept group, its members by the ids that they go by in this build. Raises NoSuchGroup or BrokenGroup."""
        from graph.groups.group import group

        return group(self, name)

    def groups(self) -> list[str]:
        """The names of the groups that are kept in the graph directory."""
        from graph.groups.kept import listed

        return [kept.name for kept in listed(self.directory)[0]]

    def save_group(self, name: str, ids: Iterable[str], *, replace: bool = False) -> "Group":
        """Keep the things of these ids, all of one class, as a group. Raises BadGroup."""
        from graph.groups.group import save_group

        save_group(self, name, ids, replace=replace)
        return self.group(name)

    def compare_groups(self, one: "str | Group", other: "str | Group", *, lang: str = "zh", top: int = 10) -> Answer:
        """Two groups of one class side by side: section, value, code, a, of_a, b, of_b.

        a, b: of each group; of_a, of_b: how many it is a part of. top: areas and units that are named. Raises
        NoSuchGroup or BadGroup.
        """
        from graph.groups.comparing import COLUMNS, compare

        a, b = (self.group(told) if isinstance(told, str) else told for told in (one, other))
        rows = compare(self, a, b, top=top)
        return Answer(COLUMNS, [(r.section, r.words[lang], r.code, r.a, r.of_a, r.b, r.of_b) for r in rows])

    def without(self, document: str, paths: Iterable[tuple[str, str]] = (), *, memory: str = "1GB") -> "Withdrawal":
        """What would fall if a document were withdrawn, by its name, alias, pinyin or id; nothing is written here.

        What is left is made of the statements as a build makes it, and so is what a build of the records without the
        rows of that document would be. paths: pairs of names, of which is told how they are connected before and
        after. Raises NotFound, Ambiguous, NotWithdrawable (a vocabulary), EngineFailed.
        """
        from graph.without.without import without

        return without(self, document, tuple(paths), memory)

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a query of graph/sql, parameters bound."""
        return self._engine.execute(sql(query), parameters).fetchall()

    def sparql(self, text: str, parameters: Mapping[str, Parameter] | None = None) -> Answer:
        """The answer to a question in SPARQL, in this process and without a time limit.

        parameters: bound to variables that the query selects; an `Id` is the IRI of a node. The prefixes of the
        vocabulary, `jtid:` and `rdf:` need no declaration. CONSTRUCT and DESCRIBE give an AnsweredGraph.
        Raises NoStores, QueryInvalid, its kind QueryRefused (the graph is only read), or EngineFailed.
        """
        return self.stores.rdf.query(text, parameters)

    def cypher(self, text: str, parameters: Mapping[str, Parameter] | None = None) -> Answer:
        """The answer to a question in Cypher, in this process and without a time limit.

        parameters: bound to the `$names` of the text. Raises what `sparql` raises.
        """
        return self.stores.cypher.query(text, parameters)

    def rdflib(self) -> "ReadGraph":
        """The graph as one of rdflib, over the same store: read only, its queries answered by Oxigraph."""
        from graph.bridge import ReadGraph

        return ReadGraph(self.stores.rdf)

    @property
    def stores(self) -> "Stores":
        """What SPARQL and Cypher ask, opened when first asked for. Raises NoStores."""
        if self._stores is None:
            from graph.stores import Stores

            self._stores = Stores(self.folder, self.directory)
        return self._stores

    def _file(self, part: str, name: str) -> Rows:
        path = self.folder / part / f"{name}.parquet"
        if "/" in name or "\\" in name or not path.is_file():
            known = ", ".join(sorted(p.stem for p in (self.folder / part).glob("*.parquet")))
            raise NoSuchTable(f"no {part} table {name}; there are: {known}")
        return Rows(self._engine.read_parquet(literal(path)))


def open_graph(directory: Path | str = "jiangtu-graph") -> Graph:
    """Open the current build of a graph directory. Raises NoGraph."""
    return Graph(Path(directory))
