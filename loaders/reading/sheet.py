"""A sheet: rows of text cells with their row numbers, wherever they were read from.

Invariant: every cell is text; a cell is empty exactly when nothing stood in it. Row numbers count from 1, as a
spreadsheet shows them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Row(NamedTuple):
    number: int
    cells: list[str]

    @property
    def blank(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """file: name for reports, below the records folder. name: of the sheet, empty for a CSV file.

    rows: opens the rows from the top, as often as asked; a file is read as a stream each time. broken: places of
    cells (row, column from 0) whose value can't be known, with the reason.
    """

    file: str
    name: str
    rows: Callable[[], Iterator[Row]]
    broken: dict[tuple[int, int], str]

    @property
    def place(self) -> str:
        """How a locator names this sheet."""
        return f"sheet={self.name}" if self.name else f"table={self.file.rpartition('/')[2]}"
