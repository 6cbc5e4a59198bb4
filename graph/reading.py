"""A build read through the queries of graph/sql/asking: its statements, and the tables that tell what they name."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from graph.engine import connect, literal, sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_VIEWS = {
    "documents": "nodes/Document.parquet",
    "honors": "nodes/Honor.parquet",
    "conferrals": "nodes/Conferral.parquet",
    "published": "edges/PUBLISHED_BY.Document.Organization.parquet",
}


def views(folder: Path, statements: Iterable[Path]) -> "DuckDBPyConnection":
    """An engine that sees a build by the names which queries use: statements, facts, identity, documents and so on."""
    engine = connect(in_order=True)
    parts = {name: f"{name}.parquet" for name in ("identity", "named", "keys")} | _VIEWS
    engine.read_parquet([literal(path) for path in statements]).create_view("statements")
    for name, part in parts.items():
        engine.read_parquet(literal(folder / part)).create_view(name)
    engine.sql(sql("asking/facts")).create_view("facts")
    return engine


class Read:
    """The tables of a build in a folder that was never published, and the statements they rest on. Use as a context
    manager.

    directory: of the graph that it is about.
    """

    def __init__(self, directory: Path, folder: Path, statements: Iterable[Path]) -> None:
        self.directory, self.folder = directory, folder
        self._engine = views(folder, statements)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.close()

    def ask(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        """The rows of a query of graph/sql, parameters bound."""
        return self._engine.execute(sql(query), parameters).fetchall()
