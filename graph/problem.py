"""A problem: something a record holds that was not taken, with its file, sheet, row, column, value and reason.

Invariant: personal data is masked here, whatever a loader hands in, so that no report and no screen shows it.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.personal import masked

COLUMNS = ("file", "sheet", "row", "column", "value", "reason")
_RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")  # what makes a spreadsheet program run a cell
LONGEST_VALUE = 80  # characters of a cell that a report repeats


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """row counts from 1 as Excel shows it; 0 stands for the whole file or sheet."""

    file: str
    sheet: str
    row: int
    column: str
    value: str
    reason: str

    def __post_init__(self) -> None:
        for field in ("file", "sheet", "column", "value", "reason"):
            object.__setattr__(self, field, masked(getattr(self, field)))
        if len(self.value) > LONGEST_VALUE:
            object.__setattr__(self, "value", self.value[:LONGEST_VALUE] + "…")

    def __str__(self) -> str:
        place = [self.file, self.sheet, f"row {self.row}" if self.row else "", self.column]
        value = f" ({self.value})" if self.value else ""
        return f"{', '.join(part for part in place if part)}: {self.reason}{value}"


def write_report(problems: Iterable[Problem], path: Path) -> None:
    """Write problems as CSV, sorted, with a byte-order mark so that Excel shows Chinese; no cell starts a formula."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for p in sorted(problems):
            out.writerow([inert(p.file), inert(p.sheet), p.row or "", *map(inert, (p.column, p.value, p.reason))])


def inert(cell: str) -> str:
    """Text that a spreadsheet program won't run: the apostrophe is Excel's own mark for text."""
    return f"'{cell}" if cell.startswith(_RUN) else cell
