"""Rows on the screen or to a pipe: table, json (a list of objects), jsonl, csv."""

import codecs
import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from typing import Literal

import click

WIDE = 200  # columns of a table that goes into a file or a pipe
Format = Literal["table", "json", "jsonl", "csv"]

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How rows are written.",
)


def show_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    form: Format,
    *,
    sections: Iterable[int] = (),
    title: str = "",
) -> None:
    """Write rows. sections: numbers of rows after which a table draws a line."""
    listed = [list(row) for row in rows]
    if form == "table":
        _table(columns, listed, set(sections), title)
    elif form == "csv":
        text = io.StringIO()
        out = csv.writer(text, lineterminator="\n")
        out.writerow(columns)
        out.writerows(["" if cell is None else cell for cell in row] for row in listed)
        click.echo(text.getvalue(), nl=False)
    else:
        objects = [dict(zip(columns, row, strict=True)) for row in listed]
        if form == "json":
            click.echo(_writable(json.dumps(objects, ensure_ascii=False, indent=1)))
        else:
            for told in objects:
                click.echo(_writable(json.dumps(told, ensure_ascii=False)))


def _writable(text: str) -> str:
    """JSON whose characters the output has: JSON writes those it lacks in its own way. (An ASCII output is UTF-8.)"""
    encoding = codecs.lookup(sys.stdout.encoding or "utf-8").name
    if encoding in ("utf-8", "ascii"):
        return text
    lacking = {c for c in set(text) if not _has(encoding, c)}
    return "".join(json.dumps(c)[1:-1] if c in lacking else c for c in text) if lacking else text


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _table(columns: Sequence[str], rows: list[list[object]], sections: set[int], title: str) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for number, row in enumerate(rows):
        cells = [Text("" if cell is None else str(cell)) for cell in row]
        table.add_row(*cells, end_section=number in sections)
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)
