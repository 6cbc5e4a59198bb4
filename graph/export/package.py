"""A folder that is a Data Package (Frictionless): every table of the build as CSV or as Parquet, and datapackage.json,
which tells each column's type, codes and words, the keys, and what table an end of an edge is in.

Values stand as they are. In CSV a list is a JSON array, an empty cell no value; the text is UTF-8 without a mark.
"""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.columns import Column, edge_columns, node_columns
from graph.engine import Engine
from graph.export.writing import DESCRIPTOR, MARK, PARTS, new_folder
from graph.manifest import read_manifest
from graph.projection import SHORTCUTS, relationships
from graph.tables import tables
from ontology.schema import Datatype, Relation, schema

_TYPES: dict[Datatype, str] = {"text": "string", "edtf": "string", "decimal": "number"}
Resource = dict[str, Any]


def write_csv(build: Path, path: Path) -> None:
    with tables(build) as engine, new_folder(path) as folder:
        for label in schema().classes:
            _write(engine, folder / "nodes" / f"{label}.csv", node_columns(label), "export/columns", table=label)
        for relation, names in relationships():
            columns = edge_columns(relation, names)
            for start, end in relation.pairs:
                file = folder / "edges" / f"{relation.cypher_type}.{start}.{end}.csv"
                _write(engine, file, columns, "export/pair", table=relation.cypher_type, start=start, end=end)
        _describe(build, folder, "csv", {"format": "csv"})


def write_parquet(build: Path, path: Path) -> None:
    with new_folder(path) as folder:
        add_parquet(build, folder)


def add_parquet(build: Path, folder: Path, form: str = "parquet", parts: Sequence[str] = ()) -> None:
    """Make a folder a Data Package. form: of the export that it is; parts: what else it will hold."""
    for part in PARTS:
        shutil.copytree(build / part, folder / part)
    _describe(build, folder, "parquet", {"format": form, **({"parts": [*PARTS, *parts]} if parts else {})})


def _write(engine: Engine, path: Path, columns: list[Column], query: str, **filled: str) -> None:
    listed = ", ".join(f'to_json("{c.name}") AS "{c.name}"' if c.many else f'"{c.name}"' for c in columns)
    engine.write_csv(path, query, columns=listed, **filled)


def _describe(build: Path, folder: Path, form: str, mark: Mapping[str, object]) -> None:
    told = {
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "name": "jiangtu",
        MARK: {"build": read_manifest(build).build, **mark},
        "resources": [{**resource, **_form(resource, form)} for resource in _resources()],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1)
    (folder / DESCRIPTOR).write_text(text + "\n", "utf-8", newline="\n")


def _form(resource: Resource, form: str) -> Resource:
    told = {"path": f"{resource['path']}.{form}", "format": form}
    return {**told, "profile": "tabular-data-resource", "encoding": "utf-8"} if form == "csv" else told


def _resources() -> Iterator[Resource]:
    """Every table: name, title and definition, path without its ending, schema."""
    for label, node_class in schema().classes.items():
        fields = [_field(column) for column in node_columns(label)]
        yield {
            "name": _node_table(label),
            "path": f"nodes/{label}",
            "title": node_class.term.labels["zh"],
            "description": node_class.term.definitions["zh"],
            "schema": {"fields": fields, "primaryKey": "id", "missingValues": [""]},
        }
    for relation, names in relationships():
        for start, end in relation.pairs:
            yield _edge_table(relation, names, start, end)


def _edge_table(relation: Relation, names: list[str], start: str, end: str) -> Resource:
    columns = edge_columns(relation, names)
    tables_of = {"from": start, "to": end, **{key: key for key in SHORTCUTS.values()}}
    return {
        "name": f"{relation.cypher_type}.{start}.{end}".lower(),
        "path": f"edges/{relation.cypher_type}.{start}.{end}",
        "title": relation.term.labels["zh"],
        "description": relation.term.definitions["zh"],
        "schema": {
            "fields": [_field(column) for column in columns],
            "primaryKey": [column.name for column in columns],
            "foreignKeys": [
                {"fields": c.name, "reference": {"resource": _node_table(tables_of[c.name]), "fields": "id"}}
                for c in columns
                if c.name in tables_of
            ],
            "missingValues": [""],
        },
    }


def _node_table(label: str) -> str:
    return label.lower()


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES.get(column.datatype, column.datatype)}
    if column.many:
        field["type"] = "array"
    if column.attribute:
        term = column.attribute.term
        field |= {"title": term.labels["zh"], "description": term.definitions["zh"], "rdfType": term.iri}
        if column.attribute.codes and not column.many:
            field["constraints"] = {"enum": [code.notation for code in column.attribute.codes]}
    return field
