"""The property graph of a build: ladybug, in the file `cypher.lbug` of the build.

Invariant: a node table for each class, with the columns of its table in the build, and one relationship table for
each type, with all its pairs of classes; every declared one is there, even empty. It is opened for reading only.
"""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from graph.answer import Answer, Parameter, QueryInvalid, number
from graph.engine import connect, literal
from graph.errors import EngineFailed
from graph.projection import NODE_COLUMNS, columns_of, relation_columns, relationships
from graph.refusing import cypher_parameters, refuse_cypher
from ontology.schema import schema

FILE, ENGINE = "cypher.lbug", "ladybug"
READING = 1 << 30  # bytes of the buffer pool of a reader: a bound, not what it takes
LEAST = 128 << 20  # bytes that loading needs
_TYPES = {"VARCHAR": "STRING", "VARCHAR[]": "STRING[]", "BIGINT": "INT64", "DOUBLE": "DOUBLE", "BOOLEAN": "BOOL"}
_OURS = ("Parser exception: ", "Binder exception: ", "Catalog exception: ", "Connection exception: ")


def write_cypher(folder: Path, memory: int, threads: int | None) -> None:
    """Make the store of a build's folder from its tables. memory: bytes of the build, of which it takes half."""
    from ladybug import Connection, Database

    pool = max(memory // 2, LEAST)
    with (
        Database(
            folder / FILE, buffer_pool_size=pool, max_num_threads=threads or 0, auto_checkpoint=False
        ) as database,  # closing it writes what is left, once
        Connection(database) as connection,
    ):
        for statement in _tables():
            connection.execute(statement)
        for table, path, ends in _filled(folder):
            quoted = literal(path).replace("\\", "\\\\").replace("'", "\\'")
            connection.execute(f"COPY `{table}` FROM '{quoted}'{ends}")


def _filled(folder: Path) -> list[tuple[str, Path, str]]:
    """Table, file and what a COPY says of its ends, nodes first; without empty files, which take as long as others."""
    nodes = [(label, folder / "nodes" / f"{label}.parquet", "") for label in schema().classes]
    edges = [
        (r.cypher_type, folder / "edges" / f"{r.cypher_type}.{start}.{end}.parquet", f" (from='{start}', to='{end}')")
        for r, _ in relationships()
        for start, end in r.pairs
    ]
    with connect() as engine:
        return [job for job in nodes + edges if engine.read_parquet(literal(job[1])).limit(1).fetchall()]


def _tables() -> list[str]:
    """The statements that declare every table."""
    made = []
    for label, node_class in schema().classes.items():
        columns = {**NODE_COLUMNS, **columns_of(node_class)}
        declared = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in columns.items())
        made.append(f"CREATE NODE TABLE `{label}` ({declared}, PRIMARY KEY (id))")
    for relation, _ in relationships():
        pairs = [f"FROM `{start}` TO `{end}`" for start, end in relation.pairs]
        more = [f"`{name}` STRING" for name in relation_columns(relation)]
        made.append(f"CREATE REL TABLE `{relation.cypher_type}` ({', '.join(pairs + more)})")
    return made


class Cypher:
    """The store of a build's folder, for questions. Raises EngineFailed where it can't be opened."""

    def __init__(self, folder: Path) -> None:
        from ladybug import Connection, Database

        try:
            self._database = Database(folder / FILE, read_only=True, buffer_pool_size=READING)
            self._connection = Connection(self._database)
        except RuntimeError as error:
            raise EngineFailed(f"the property graph does not open; build the graph again: {_first(error)}") from error

    def close(self) -> None:
        self._connection.close()
        self._database.close()

    def query(self, text: str, parameters: Mapping[str, Parameter] | None = None, limit: int | None = None) -> Answer:
        """The answer to a question, of at most so many rows.

        parameters: bound to the `$names` of the text, all of them. Raises QueryInvalid, QueryRefused or EngineFailed.
        """
        refuse_cypher(text)
        given = {name: str(v) if isinstance(v, str) else v for name, v in (parameters or {}).items()}
        compare_parameters(text, set(given))
        try:
            found = self._connection.execute(text, given)
            assert not isinstance(found, list)
            with found:
                rows = found.get_all() if limit is None else found.get_n(limit)
                return Answer(columns_apart(found.get_column_names()), [tuple(map(value, row)) for row in rows])
        except RuntimeError as error:
            raise _told(error) from error


def value(found: Any) -> Any:
    """A value as answers have it. A node is an object of its label and properties, a relationship of its type and
    properties, a path of its nodes and relationships."""
    if isinstance(found, bool | str | None):
        return found
    if isinstance(found, int | float | Decimal):
        return number(found)
    if isinstance(found, list | tuple):
        return [value(item) for item in found]
    if isinstance(found, dict):
        return _object(found)
    return found.isoformat() if isinstance(found, datetime.date | datetime.time) else str(found)


def _object(found: dict[Any, Any]) -> dict[str, Any]:
    if "_NODES" in found:
        return {"nodes": value(found["_NODES"]), "relationships": value(found["_RELS"])}
    kind = {"type" if "_SRC" in found else "label": found["_LABEL"]} if "_LABEL" in found else {}
    own = {str(name): value(v) for name, v in found.items() if not (kind and (str(name).startswith("_") or v is None))}
    return kind | own


def columns_apart(names: Sequence[str]) -> list[str]:
    """Column names, those that come again with a number."""
    seen, apart = Counter[str](), []
    for name in names:
        seen[name] += 1
        apart.append(f"{name}_{seen[name]}" if seen[name] > 1 else name)
    return apart


def compare_parameters(text: str, given: set[str]) -> None:
    """Raise QueryInvalid: a parameter without a value would be null, and nothing be found."""
    named = cypher_parameters(text)
    for names, said in ((named - given, "has no value"), (given - named, "is given a value, but is not in the text")):
        if names:
            raise QueryInvalid(f"Cypher: ${sorted(names)[0]} {said}")


def _told(error: RuntimeError) -> QueryInvalid | EngineFailed:
    message = _first(error)
    if not message.startswith(_OURS):
        return EngineFailed(f"ladybug gave up: {message}")
    said, _, at = message.partition(": ")[2].partition(" (line: ")
    line, _, offset = at.rstrip(")").partition(", offset: ")
    where = f", line {line}, column {int(offset) + 1}" if offset.isdigit() else ""
    return QueryInvalid(f"Cypher{where}: {said}")


def _first(error: Exception) -> str:
    """The message without the text that it repeats."""
    told = str(error)
    return " ".join(told.partition('\n"')[0].split())
