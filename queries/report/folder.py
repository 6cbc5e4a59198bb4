"""The folder of a report, written whole or not at all: a CSV a table, report.html, and analysis.json, which tells what
every file holds and rests on.

CSV is UTF-8; columns go by their names in programs, numbers stand in full, an empty cell is no value.
"""

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from graph.analytics.measure import Column, Table
from graph.analytics.measured import Rows
from graph.answer import text
from graph.export.writing import MARK, new_folder
from queries.report.page import page
from queries.report.report import Report, file_name
from queries.template import nonce

PAGE, TOLD = "report.html", "analysis.json"


def write(report: Report, path: Path) -> None:
    """Raises NotOurs where other things than an earlier report are there."""
    with new_folder(path, TOLD) as folder:
        tables = {
            (measured.measure.name, name): _write_table(folder, measured.measure.name, table, measured.rows[name])
            for measured in report.measured
            for name, table in measured.measure.tables.items()
        }
        told = _told(report, tables)
        (folder / PAGE).write_text(page(report, nonce(_json(told))), "utf-8", newline="\n")
        told["report"] = {"file": PAGE, "lang": report.lang, "sha256": _hash(folder / PAGE)}
        (folder / TOLD).write_text(_json(told), "utf-8", newline="\n")


def _write_table(folder: Path, measure: str, table: Table, rows: Rows) -> dict[str, Any]:
    """Write a table, and tell of it."""
    path = folder / file_name(measure, table.name)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([column.name for column in table.columns])
        out.writerows([text(cell) for cell in row] for row in rows)
    return {
        "name": table.name,
        "file": path.name,
        "sha256": _hash(path),
        "rows": len(rows),
        "title": table.title,
        "note": table.note,
        "evidence": file_name(measure, table.evidence) if table.evidence else None,
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    told = {"name": column.name, "type": column.kind, **column.words}
    return {**told, "codes": column.codes} if column.codes else told


def _told(report: Report, tables: dict[tuple[str, str], dict[str, Any]]) -> dict[str, Any]:
    told = report.told
    parts = sorted([PAGE, *(table["file"] for table in tables.values())])
    return {
        MARK: {"build": told["build"], "format": "analysis", "parts": parts},
        "program": report.program,
        "built_by": told["version"],
        "libraries": report.libraries,
        "seed": told["seed"],
        "last_year": told["last_year"],
        "counts": told["counts"],
        "group": {"name": report.group, "members": told["within"]} if "within" in told else None,
        "command": report.command,
        "measures": [
            {
                "name": measured.measure.name,
                "title": measured.measure.title,
                "description": measured.measure.description,
                "assumptions": measured.measure.assumptions,
                "tables": [tables[measured.measure.name, name] for name in measured.measure.tables],
            }
            for measured in report.measured
        ],
    }


def _json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
