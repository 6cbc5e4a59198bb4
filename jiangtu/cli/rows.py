"""Rows on the screen or to a pipe: table, json (a list of objects), jsonl, csv."""

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
            click.echo(json.dumps(objects, ensure_ascii=False, indent=1))
        else:
            for told in objects:
                click.echo(json.dumps(told, ensure_ascii=False))


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
