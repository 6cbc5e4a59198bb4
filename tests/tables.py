"""Records folders that can be read whole in a test, and what a reading makes of them."""

import csv
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import duckdb
from openpyxl import Workbook

from graph.problem import Problem
from graph.statement import Statement
from loaders.discovery import inputs
from loaders.table.input import Reading
from loaders.table.loader import read as read_tables

Files = Mapping[str, str | bytes]
Cell = str | int | float | None


@dataclass(frozen=True)
class Read:
    """What the loader made of the files of a folder: statements in the order of its rows, one reading an input."""

    readings: list[Reading]
    statements: list[Statement]
    unread: list[Problem]

    @property
    def problems(self) -> list[Problem]:
        """All of them, sorted."""
        return sorted([*self.unread, *(problem for reading in self.readings for problem in reading.problems)])

    @property
    def faulty(self) -> int:
        return sum(reading.faulty for reading in self.readings)

    def values(self, says: str, label: str = "") -> list[str]:
        """The values of a property, of things of a class, sorted."""
        return sorted(s.value for s in self.of(says, label))

    def of(self, says: str, label: str = "") -> list[Statement]:
        return [s for s in self.statements if s.property == says and s.subject.startswith(label)]

    def mentions(self, label: str) -> list[str]:
        """The things of a class, sorted."""
        return sorted({s.subject for s in self.of("type") if s.value == label})

    def called(self, name: str) -> str:
        """The one thing of this preferred name."""
        (mention,) = {s.subject for s in self.of("prefLabel") if s.value == name}
        return mention


def write(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def read(folder: Path, files: Files) -> Read:
    """Read the files as a records folder `r` inside `folder`; nothing is written but they."""
    found = Read([], [], [])
    for source in inputs(write(folder / "r", files), found.unread):
        found.readings.append(Reading(source.name))
        found.statements.extend(read_tables(source, found.readings[-1]))
    return found


def rows(path: Path) -> list[Statement]:
    """The statements of one file, in its order."""
    columns = ", ".join(Statement._fields)
    with duckdb.connect() as engine:
        found = engine.execute(f"SELECT {columns} FROM read_parquet(?)", [str(path)]).fetchall()
    return [Statement(*row) for row in found]


def bare(statements: Iterable[Statement]) -> set[Statement]:
    """Statements without the row and file they stood in, to compare what was said."""
    return {s._replace(locator=None, record="") for s in statements}


def book(sheets: Mapping[str, Iterable[Iterable[Cell]]]) -> bytes:
    """A workbook of these sheets; text that starts with = is a formula with no saved value."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, lines in sheets.items():
        sheet = workbook.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def patched(workbook: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with `old` as `new` in the XML of its first sheet, where it must stand once."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert part.count(old) == 1
                part = part.replace(old, new)
            target.writestr(name, part)
    return stream.getvalue()


def report(graph: Path) -> list[list[str]]:
    """The rows of report.csv below its header."""
    with (graph / "report.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))[1:]


def build(records: Path, graph: Path) -> subprocess.CompletedProcess[str]:
    """`jiangtu build` as a process of its own."""
    call = [sys.executable, "-X", "utf8", "-m", "jiangtu", "build", str(records), "--graph", str(graph), "--no-stores"]
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
