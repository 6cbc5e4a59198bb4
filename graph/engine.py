"""The pipeline's engine: DuckDB over Parquet, with a bound on memory and the SELECTs of graph/sql by name.

The SQL files are pure SELECTs; this module and its callers own reading and writing. A file may name `{things}` that
are filled in by Python: identifiers of the ontology and of tables made here, never a record's text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BATCH = 10_000  # rows that a stream holds at a time
SOUGHT = 10_240  # rows of a group where single ones are sought: a twelfth of what DuckDB makes of itself


class Engine:
    """A database in memory that spills into `folder`, which the caller removes.

    memory: its bound, such as `1GB`. threads: None for all.
    """

    def __init__(self, folder: Path, memory: str = "1GB", threads: int | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._duckdb = connect(folder / "spill", memory, threads)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._duckdb.close()

    def parquet(self, name: str, paths: Iterable[Path]) -> None:
        """Make a view of Parquet files."""
        self._duckdb.read_parquet([literal(path) for path in paths]).create_view(name, replace=True)

    def csv(self, name: str, path: Path) -> None:
        """Make a view of a CSV file with a header; its columns are text."""
        self._duckdb.read_csv(literal(path), header=True, all_varchar=True).create_view(name, replace=True)

    def table(self, name: str, query: str, **filled: str) -> None:
        """Keep the rows of a query of graph/sql as a table."""
        self._duckdb.execute(f"CREATE OR REPLACE TABLE {name} AS {sql(query, **filled)}")

    def add(self, name: str, query: str, **filled: str) -> None:
        """Add the rows of a query to a table."""
        self._duckdb.execute(f"INSERT INTO {name} {sql(query, **filled)}")

    def fill(self, name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> None:
        """Make a table of Python rows; columns: name → SQL type (VARCHAR, BIGINT or BOOLEAN)."""
        from arro3.core import Array, DataType, RecordBatch

        kinds = {"VARCHAR": DataType.string(), "BIGINT": DataType.int64(), "BOOLEAN": DataType.bool()}
        declared = ", ".join(f"{column} {kind}" for column, kind in columns.items())
        self._duckdb.execute(f"CREATE OR REPLACE TABLE {name} ({declared})")
        if rows:
            arrays = [Array([row[n] for row in rows], kinds[kind]) for n, kind in enumerate(columns.values())]
            arrow = RecordBatch.from_arrays(arrays, names=list(columns))  # noqa: F841 - DuckDB finds it by its name
            self._duckdb.execute(f"INSERT INTO {name} SELECT * FROM arrow")

    def rows(self, query: str, **filled: str) -> list[tuple[Any, ...]]:
        return self._duckdb.execute(sql(query, **filled)).fetchall()

    def stream(self, query: str, **filled: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, some at a time."""
        result = self._duckdb.cursor().execute(sql(query, **filled))
        while rows := result.fetchmany(BATCH):
            yield from rows

    def count(self, table: str) -> int:
        return int(self._duckdb.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])

    def drop(self, *tables: str) -> None:
        for table in tables:
            self._duckdb.execute(f"DROP TABLE IF EXISTS {table}")

    def write(self, path: Path, query: str, **filled: str) -> None:
        """Write the rows of a query, which must order them totally, as Parquet."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._duckdb.sql(sql(query, **filled)).write_parquet(str(path), compression="zstd")

    def write_sought(self, path: Path, query: str) -> None:
        """Write a table in which single rows are sought, by what its query orders them by first: in small groups, as
        a group is read to find a row."""
        rows = self._duckdb.sql(sql(query))
        rows.write_parquet(str(path), compression="zstd", row_group_size=SOUGHT)

    def write_lines(self, path: Path, query: str, **filled: str) -> None:
        """Write the rows of a query that has one column of text, a line each, as they are: nothing is quoted."""
        lines = self._duckdb.sql(sql(query, **filled))
        lines.write_csv(str(path), header=False, sep="\x1f", quotechar="", escapechar="")

    def write_csv(self, path: Path, query: str, **filled: str) -> None:
        """Write the rows of a query, which must order them totally, as CSV."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._duckdb.sql(sql(query, **filled)).write_csv(str(path), header=True)


def literal(path: Path) -> str:
    """A path as DuckDB reads it for itself: what it would take for a pattern is put in brackets."""
    return re.sub(r"([\[*?])", r"[\1]", str(path))


def connect(
    spill: Path | None = None, memory: str = "1GB", threads: int | None = None, *, in_order: bool = False
) -> "DuckDBPyConnection":
    """A database in memory that spills into a folder, and shows nothing on the screen.

    in_order: rows come as they stand in a file; the pipeline orders what it writes, and needs no such thing.
    """
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": memory,
        "preserve_insertion_order": in_order,
    }
    if spill:
        config["temp_directory"] = str(spill)
    if threads:
        config["threads"] = threads
    engine = duckdb.connect(config=config)
    engine.execute("SET enable_progress_bar = false")
    return engine


def sql(query: str, **filled: str) -> str:
    """The text of graph/sql/`query`.sql with its braces filled in."""
    text = _text(query)
    for name, value in filled.items():
        text = text.replace("{" + name + "}", value)
    return text


@cache
def _text(query: str) -> str:
    return files(__name__.rpartition(".")[0]).joinpath("sql", f"{query}.sql").read_text("utf-8")
