"""A folder for `neo4j-admin database import full`: CSV files whose headers tell Neo4j's types, and how to import them.

They hold the hashes that a push compares: on the imported database it finds nothing to write but indexes. A list is
parted by U+001F, which no value has; an empty cell is no value.
"""

import json
import shlex
from pathlib import Path

from graph.columns import Column, node_columns
from graph.export.writing import DESCRIPTOR, MARK, new_folder
from graph.manifest import read_manifest
from graph.neo4j.declared import constraints, indexes
from graph.neo4j.parts import MARK as HASH
from graph.neo4j.parts import EdgePart, NodePart, edge_parts, node_parts
from graph.projection import relationships
from graph.tables import Tables, tables
from ontology.schema import Datatype

README, INDEXES = "README.md", "indexes.cypher"
_TYPES: dict[Datatype, str] = {"integer": "long", "decimal": "double", "boolean": "boolean"}
_COMMAND = ["neo4j-admin", "database", "import", "full", "neo4j", "--overwrite-destination"]
_FORM = ["--array-delimiter=U+001F", "--multiline-fields=true"]


def write_admin(build: Path, path: Path) -> None:
    with tables(build) as engine, new_folder(path) as folder:
        for part in ("nodes", "edges"):
            (folder / part).mkdir()
        for nodes in node_parts():
            _write_nodes(engine, nodes, folder)
        for edges in edge_parts():
            _write_edges(engine, edges, folder)
        (folder / INDEXES).write_text("".join(f"{line};\n" for line in [*constraints(), *indexes()]), "utf-8")
        (folder / README).write_text(_readme(folder), "utf-8")
        parts = [README, INDEXES, "nodes", "edges"]
        told = {"name": "jiangtu", MARK: {"build": read_manifest(build).build, "format": "neo4j-csv", "parts": parts}}
        (folder / DESCRIPTOR).write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def command(folder: Path) -> list[str]:
    """What imports a folder, from within it, with the server stopped."""
    nodes = [f"--nodes={file.stem}={file.relative_to(folder).as_posix()}" for file in _files(folder, "nodes")]
    edges = [
        f"--relationships={file.name.partition('.')[0]}={file.relative_to(folder).as_posix()}"
        for file in _files(folder, "edges")
    ]
    return [*_COMMAND, *_FORM, *nodes, *edges]


def hint(folder: Path) -> str:
    """The command, for a shell."""
    return f"with the server stopped:\n  cd {shlex.quote(str(folder))}\n  {_lines(folder)}"


def _files(folder: Path, part: str) -> list[Path]:
    return sorted((folder / part).glob("*.csv"))


def _lines(folder: Path) -> str:
    first, *more = [" ".join(_COMMAND + _FORM), *command(folder)[len(_COMMAND + _FORM) :]]
    return " \\\n    ".join([first, *more])


def _readme(folder: Path) -> str:
    return f"""# A graph of Jiangtu for Neo4j

With the server stopped, in this folder (`--overwrite-destination` takes away what the database holds):

    {_lines(folder)}

Then start the server, and make constraints and indexes: `jiangtu neo4j push`, which writes nothing else, or
`cypher-shell --file {INDEXES}`.
"""


def _write_nodes(engine: Tables, part: NodePart, folder: Path) -> None:
    engine.table("here", part.hashed, table=part.label)
    if engine.count("here"):
        columns = ", ".join(_node_column(column, part.label) for column in node_columns(part.label))
        path = folder / "nodes" / f"{part.label}.csv"
        engine.write_csv(path, "neo4j/all_nodes", columns=columns, hash=f"{HASH}:long", table=part.label)


def _write_edges(engine: Tables, part: EdgePart, folder: Path) -> None:
    engine.table("here", part.hashed, table=part.label, key=part.sql_key)
    pairs = next(relation.pairs for relation, _ in relationships() if relation.cypher_type == part.label)
    there = set(engine.rows("neo4j/pairs"))
    for start, finish in pairs:
        if (start, finish) in there:
            ends = f'start AS ":START_ID({start})", finish AS ":END_ID({finish})"'
            key = f', key AS "{part.key}:string"' if part.key else ""
            path = folder / "edges" / f"{part.label}.{start}.{finish}.csv"
            columns = f'{ends}{key}, hash AS "{HASH}:long"'
            engine.write_csv(path, "neo4j/all_edges", columns=columns, start=start, finish=finish)


def _node_column(column: Column, label: str) -> str:
    if column.name == "id":
        return f'n.id AS "id:ID({label})"'
    kind = "string[]" if column.many else _TYPES.get(column.datatype, "string")
    told = f'array_to_string(n."{column.name}", chr(31))' if column.many else f'n."{column.name}"'
    return f'{told} AS "{column.name}:{kind}"'
