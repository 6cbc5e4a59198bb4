"""The tables of one build as views of an engine: nodes by label, relationships by type, statements, identity, named.

A relationship's view holds all its pairs of classes; an id tells the class of each end. Labels and types never clash,
even when case is folded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from graph.engine import Engine, sql
from graph.projection import relationships
from ontology.schema import schema

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Tables(Engine):
    """An engine that sees the tables of a build, and tells its rows by their columns."""

    def dicts(self, query: str, **filled: str) -> list[dict[str, Any]]:
        """The rows of a query of graph/sql."""
        told = self._duckdb.execute(sql(query, **filled))
        columns = [name for name, *_ in told.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in told.fetchall()]

    def columns(self, query: str, **filled: str) -> dict[str, list[Any]]:
        """The rows of a query of graph/sql, column by column."""
        told = self._duckdb.execute(sql(query, **filled))
        names = [name for name, *_ in told.description or ()]
        rows = told.fetchall()
        return {name: [row[n] for row in rows] for n, name in enumerate(names)}

    def arrays(self, query: str, **filled: str) -> "dict[str, NDArray[Any]]":
        """The rows of a query of graph/sql whose columns are numbers and have no empty cell, as arrays of numpy."""
        return dict(self._duckdb.execute(sql(query, **filled)).fetchnumpy())


@contextmanager
def tables(
    folder: Path, memory: str = "1GB", threads: int | None = None, within: Path | None = None
) -> Iterator[Tables]:
    """The tables of the build in `folder`; what is made of them here, in a folder of its own `within`, is gone at
    the end."""
    with (
        TemporaryDirectory(prefix="jiangtu-", dir=within) as scratch,
        Tables(Path(scratch), memory, threads) as engine,
    ):
        engine.parquet("statements", sorted((folder / "statements").glob("*.parquet")))
        for name in ("identity", "named"):
            engine.parquet(name, [folder / f"{name}.parquet"])
        for label in schema().classes:
            engine.parquet(label, [folder / "nodes" / f"{label}.parquet"])
        for relation, _ in relationships():
            pairs = [f"{relation.cypher_type}.{start}.{end}.parquet" for start, end in relation.pairs]
            engine.parquet(relation.cypher_type, [folder / "edges" / pair for pair in pairs])
        yield engine
