"""Who says so, where and in which words, for one row: its own cells, or the sheet's, or the table itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from loaders.table.cells import CellError, decimal
from loaders.table.record import Record

BY_DEFAULT = "a row of this table, and nothing in it says otherwise"
_PART = re.compile(r"\s*([^:：；;]{1,16})[:：]\s*(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Provenance:
    """source: id of the document. quote and locator: None where each cell is its own. basis: of the whole row;
    scoped: of single columns. named: columns of another table that this row's columns stand for."""

    record: Record
    source: str
    basis: str | None
    scoped: Mapping[str, str]
    confidence: str | None
    named: Mapping[str, str]

    def locator(self, column: str) -> str:
        return self.record.cells.get("locator") or self.record.locator(self.named.get(column, column))

    def quote(self, cell: str) -> str | None:
        return self.record.cells.get("quote") or cell or None

    def basis_of(self, column: str) -> str | None:
        return self.scoped.get(self.named.get(column, column), self.basis)


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
    silent = {c.key: BY_DEFAULT for c in record.table.columns.values() if c.default and c.key not in record.cells}
    return Provenance(record, source, basis, {**scoped, **silent}, confidence, {})


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
