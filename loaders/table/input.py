"""What the table loader is given, and what it gives back beside the statements."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from graph.problem import Problem
from loaders.reading.sheet import Sheet
from loaders.table.tables import Table


@dataclass(frozen=True, slots=True)
class Input:
    """The sheets of one folder or workbook, each with its table.

    title: of the document that they are where a row names none. sidecar: says more of that document; a sheet of one
    row under the headers of the documents table. files: all that it was made of, the sidecar included.
    """

    name: str
    title: str
    sheets: tuple[tuple[Table, Sheet], ...]
    sidecar: Sheet | None = None
    files: tuple[Path, ...] = ()


@dataclass(slots=True)
class Reading:
    """What came of an input; complete once its statements are drawn.

    rows: that hold anything. faulty: of those, with a fault. taken: read whole or in part, by class.
    """

    name: str
    rows: int = 0
    faulty: int = 0
    taken: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
