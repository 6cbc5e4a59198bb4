"""Who says so, where and in which words, for one row: its own cells, or the sheet's, or the table itself."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from loaders.table.cells import CellError, decimal
from loaders.table.record import Record

BY_DEFAULT = "a row of this table, and nothing in it says otherwise"
_PART = re.compile(r"\s*([^:：；;]{1,16})[:：]\s*(.+)", re.DOTALL)


class Provenance(NamedTuple):
    """source: id of the document. place: the file and row. row: what the locators of its cells begin with, and heads:
    the header that each of its columns stood under. locator and quote: the row's own, None where each cell is its own.
    basis: of the whole row; scoped: of single columns. named: columns of another table that the row's columns stand
    for."""

    source: str
    place: str
    row: str
    heads: Mapping[str, str]
    locator: str | None
    quote: str | None
    basis: str | None
    scoped: Mapping[str, str]
    confidence: str | None
    named: Mapping[str, str]

    def said_in(self, column: str) -> tuple[str, str | None]:
        """Locator and basis of what a column's cell says."""
        own = self.named.get(column, column)
        return self.locator or f"{self.row}{self.heads.get(own, own)}", self.scoped.get(own, self.basis)


def provenance(record: Record, source: str) -> Provenance:
    """The provenance of a row that the document `source` says. Faults what of it can't be read."""
    confidence = None
    if cell := record.cells.get("confidence"):
        try:
            number = decimal(cell)
            if not 0 < number <= 1:
                raise CellError("not a confidence; write a number above 0 and up to 1")
            confidence = str(number)
        except CellError as error:
            record.fault("confidence", str(error))
    basis, scoped = basis_by_column(record)
    silent = {c.key: BY_DEFAULT for c in record.table.expected if c.default and c.key not in record.cells}
    cells, row = record.cells, f"{record.within};row={record.number};column="
    locator, quote = cells.get("locator"), cells.get("quote")
    return Provenance(
        source, record.place, row, record.heads, locator, quote, basis, {**scoped, **silent}, confidence, {}
    )


def basis_by_column(record: Record) -> tuple[str | None, Mapping[str, str]]:
    """A basis cell: `主办单位: why；日期: why` is of those columns, any other text of the whole row."""
    cell = record.cells.get("basis")
    if not cell:
        return None, {}
    scoped: dict[str, str] = {}
    last = None
    for part in re.split(r"[；;\n]", cell):
        found = _PART.fullmatch(part)
        column = record.table.column(found[1]) if found else None
        if found and column:
            last = column.key
            scoped[last] = found[2].strip()
        elif last and part.strip():
            scoped[last] += f"；{part.strip()}"
        elif part.strip():
            return cell, {}
    return None, scoped
