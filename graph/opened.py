"""A graph, opened for reading: its tables as Arrow, pandas or polars, and its nodes by their names."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from graph.directory import current, hold
from graph.engine import connect, literal, sql
from graph.errors import JiangtuError
from graph.manifest import Manifest, read_manifest

if TYPE_CHECKING:
    import pandas
    import polars
    from arro3.core import Table as ArrowTable

    from graph.path import Step

TABLES = ("statements", "identity", "named")


class NoSuchTable(JiangtuError):
    """A node class or relationship that the model does not have."""


class Rows:
    """A table of the graph, or an answer: read when it is asked for in a form."""

    def __init__(self, relation: Any) -> None:
        self._relation = relation

    @property
    def columns(self) -> list[str]:
        return list(self._relation.columns)

    def rows(self) -> list[tuple[Any, ...]]:
        """Python tuples, in the table's order."""
        return list(self._relation.fetchall())

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows()]

    def arrow(self) -> "ArrowTable":
        """An Arrow table (arro3); any Arrow library takes it without a copy."""
        from arro3.core import Table

        return Table.from_arrow(self._relation)

    def pandas(self) -> "pandas.DataFrame":
        """A pandas DataFrame; pandas must be installed."""
        import pandas

        frame = pandas.DataFrame(self.dicts(), columns=self.columns)
        whole = {"BIGINT": "Int64", "INTEGER": "Int64", "BOOLEAN": "boolean"}  # a missing year makes no year a float
        kinds = {c: whole[str(t)] for c, t in zip(self.columns, self._relation.types, strict=True) if str(t) in whole}
        return frame.astype(kinds)

    def polars(self) -> "polars.DataFrame":
        """A polars DataFrame; polars must be installed."""
        import polars

        return polars.DataFrame(self.arrow())

    def __len__(self) -> int:
        return int(self._relation.count("*").fetchall()[0][0])


class Graph:
    """One build of a graph directory. Use as a context manager, or `close` it.

    directory: as given to `jiangtu.open`. folder: of the build, which stays what it is while others are built.
    """

    def __init__(self, directory: Path) -> None:
        self.directory, self.folder = directory, current(directory)
        self._held = hold(self.folder)
        self._engine = connect(in_order=True)
        parts = ("identity.parquet", "named.parquet", "nodes/Document.parquet")
        self._engine.read_parquet([literal(p) for p in sorted((self.folder / "statements").iterdir())]).create_view(
            "statements"
        )
        for name, part in zip(("identity", "named", "documents"), parts, strict=True):
            self._engine.read_parquet(literal(self.folder / part)).create_view(name)
        self._engine.sql(sql("asking/facts")).create_view("facts")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._engine.close()
        self._held.close()

    @property
    def manifest(self) -> Manifest:
        return read_manifest(self.folder)

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

    def export(self, form: str, path: Path | str, *, passages: bool = False) -> None:
        """Write the graph as ttl, nt, nq, jsonld, graphml, gexf (files), csv or parquet (folders).

        passages: with them also in graphml and gexf, which leave them out. Raises NoSuchFormat; NotOurs where other
        things stand at the path.
        """
        from graph.export.formats import export

        export(self.folder, form, Path(path), passages=passages)

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

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a query of graph/sql, parameters bound."""
        return self._engine.execute(sql(query), parameters).fetchall()

    def _file(self, part: str, name: str) -> Rows:
        path = self.folder / part / f"{name}.parquet"
        if "/" in name or "\\" in name or not path.is_file():
            known = ", ".join(sorted(p.stem for p in (self.folder / part).glob("*.parquet")))
            raise NoSuchTable(f"no {part} table {name}; there are: {known}")
        return Rows(self._engine.read_parquet(literal(path)))


def open_graph(directory: Path | str = "jiangtu-graph") -> Graph:
    """Open the current build of a graph directory. Raises NoGraph."""
    return Graph(Path(directory))
