"""Statements files, read back: which documents speak, and what is said of a name."""

from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple


class Document(NamedTuple):
    """document: its name. statements, things: how many; inferred: statements with a basis."""

    document: str
    statements: int
    things: int
    inferred: int


class Said(NamedTuple):
    """One fact near a name: the class of the thing it is about, the property, its value, words, place, document."""

    label: str
    property: str
    value: str
    quote: str | None
    locator: str | None
    document: str
    basis: str | None


def documents(folder: Path) -> list[Document]:
    """The documents of a folder of statements files, those that say most first."""
    return [Document(*row) for row in _rows(folder, "documents", {})]


def said_of(folder: Path, name: str) -> list[Said]:
    """What the statements of a folder say of every thing of this exact name, and of what points at it."""
    return [Said(*row) for row in _rows(folder, "said", {"name": name})]


def _rows(folder: Path, query: str, parameters: dict[str, str]) -> list[tuple[Any, ...]]:
    import duckdb

    sql = files(__name__.rpartition(".")[0]).joinpath("sql", f"{query}.sql").read_text("utf-8")
    with duckdb.connect() as engine:
        engine.read_parquet([str(p) for p in sorted(folder.glob("*.parquet"))]).create_view("statements")
        return engine.execute(sql, parameters).fetchall()
