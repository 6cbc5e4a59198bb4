"""Rows on the screen, to a pipe or into a file: table, json (a list of objects), jsonl, csv, xlsx.

Invariant: what rows hold runs nothing. No control character reaches a terminal, and no cell of a workbook, or of a CSV
file that is written for Excel, is a formula.
"""

import codecs
import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import click

from graph.answer import text as cell_text

WIDE = 200  # columns of a table that goes into a file or a pipe
FORMATS = ("table", "json", "jsonl", "csv", "xlsx")
# What moves a cursor, changes colours, or turns the direction of writing; a line's end stays.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_PROPERTIES = "docProps/core.xml"  # of a workbook
_WRITTEN = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Output:
    """How and where rows are written. path: a file, else the standard output. bom: the mark by which Excel knows
    UTF-8."""

    form: str = "table"
    path: Path | None = None
    bom: bool = False

    def write(self, text: str) -> None:
        """Write text as it is."""
        text = "\ufeff" + text if self.bom else text
        if self.path:
            self.path.write_text(text, "utf-8", newline="\n")
        else:
            told = printable(text) if sys.stdout.isatty() else text
            click.echo(told, nl=False, color=True)  # else click takes out of a pipe what it holds for colours


def rows_options(*more: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options --format, -o and --bom of a command that takes `out`, an Output. more: formats of its own."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @click.option(
            "--format",
            "form",
            type=click.Choice([*FORMATS, *more]),
            help="How rows are written; by default a table, or what the ending of -o says.",
        )
        @click.option(
            "-o", "--output", "path", type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
        )
        @click.option("--bom", is_flag=True, help="CSV for Excel: marked as UTF-8, and no cell a formula.")
        @wraps(command)
        def wrapped(*args: Any, form: str | None, path: Path | None, bom: bool, **others: Any) -> Any:
            return command(*args, out=output((*FORMATS, *more), form, path, bom), **others)

        return wrapped

    return decorate


def output(formats: Sequence[str], form: str | None, path: Path | None, bom: bool) -> Output:
    """The options, checked. Raises click.UsageError."""
    if form is None:
        form = path.suffix.lower().removeprefix(".") if path else "table"
        if form not in formats:
            raise click.BadParameter(f"name it .{', .'.join(formats[1:])}, or say the --format", param_hint="-o")
    if path and form == "table":
        raise click.BadParameter("a table is for the screen; a file takes another --format", param_hint="-o")
    if form == "xlsx" and not path:
        raise click.UsageError("a workbook goes into a file: -o FILE.xlsx")
    if bom and form != "csv":
        raise click.UsageError("--bom is for --format csv")
    return Output(form, path, bom)


def show_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    out: Output,
    *,
    sections: Iterable[int] = (),
    title: str = "",
) -> None:
    """Write rows. sections: numbers of rows after which a table draws a line."""
    listed = [list(row) for row in rows]
    if out.form == "table":
        _table(columns, listed, set(sections), title)
    elif out.form == "csv":
        out.write(_csv(columns, listed, out.bom))
    elif out.form == "xlsx":
        assert out.path
        _workbook(columns, listed, out.path)
    else:
        objects = [dict(zip(columns, row, strict=True)) for row in listed]
        told = [json.dumps(o, ensure_ascii=False) for o in objects]
        text = json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
        text = text if out.form == "json" else "".join(f"{line}\n" for line in told)
        out.write(text if out.path else _writable(text))


def printable(text: str) -> str:
    """Text for a terminal, with a sign in place of each control character but the ends of lines.

    >>> printable("a\\x1b[2Jb")
    'a�[2Jb'
    """
    return _CONTROL.sub(lambda found: " " if found[0] == "\t" else "\ufffd", text)


def _csv(columns: Sequence[str], rows: list[list[object]], for_excel: bool) -> str:
    from graph.problem import inert

    lines = io.StringIO()
    out = csv.writer(lines, lineterminator="\n")
    for row in (columns, *rows):
        cells = [cell_text(cell) for cell in row]
        if for_excel:
            cells = [inert(told) if isinstance(cell, str) else told for cell, told in zip(row, cells, strict=True)]
        out.writerow(cells)
    return lines.getvalue()


def _workbook(columns: Sequence[str], rows: list[list[object]], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("jiangtu")
    for row in (columns, *rows):
        cells = []
        for value in row:
            if value is None or isinstance(value, int | float):
                cells.append(WriteOnlyCell(sheet, value))
            else:
                cell = WriteOnlyCell(sheet, _NO_XML.sub("\ufffd", cell_text(value)))
                cell.data_type = "s"  # text, whatever it begins with
                cells.append(cell)
        sheet.append(cells)
    saved = io.BytesIO()
    book.save(saved)
    path.write_bytes(_timeless(saved))


def _timeless(saved: io.BytesIO) -> bytes:
    """A workbook that does not tell when it was written: the same rows are the same bytes."""
    told = io.BytesIO()
    with ZipFile(saved) as old, ZipFile(told, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name)  # of 1980, and below of Unix (3) on any system
            entry.create_system, entry.compress_type, entry.external_attr = 3, ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, _WRITTEN.sub(b"", old.read(name)) if name == _PROPERTIES else old.read(name))
    return told.getvalue()


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

    table = Table(
        box=SIMPLE_HEAD, title=Text(printable(title)) if title else None, title_justify="left", pad_edge=False
    )
    for column in columns:
        table.add_column(Text(printable(column)), overflow="fold")
    for number, row in enumerate(rows):
        table.add_row(*(Text(printable(cell_text(cell))) for cell in row), end_section=number in sections)
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)
