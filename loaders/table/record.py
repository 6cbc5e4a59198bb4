"""A record: one row of a table under its header, cells by column key, with the provenance that holds for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.errors import UnreadableInput
from graph.personal import kind_of_personal
from graph.problem import Problem
from loaders.reading.sheet import Sheet
from loaders.table.header import Header
from loaders.table.tables import PROVENANCE, Table

_PROVENANCE = frozenset(PROVENANCE)
FIGURES = ("value", "valueHigh")  # 15000000000 is money, or a telephone


@dataclass(slots=True)
class Record:
    """cells: non-empty cells by column key. heads: the header each stood under, as written in the file. within: how a
    locator names the sheet. place: the file and row, as statements name them.

    faults: what of the row was not taken, and faulty: of which columns; they grow while the row is read.
    """

    sheet: Sheet
    table: Table
    number: int
    cells: dict[str, str]
    heads: Mapping[str, str]
    within: str
    place: str
    faults: list[Problem] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)

    def fault(self, column: str, reason: str, value: str | None = None) -> None:
        self.faulty.add(column)
        shown = self.cells.get(column, "") if value is None else value
        head = self.heads.get(column, column)
        self.faults.append(Problem(self.sheet.file, self.sheet.name, self.number, head, shown, reason))


def records(sheet: Sheet, table: Table, header: Header, problems: list[Problem] | None = None) -> Iterator[Record]:
    """The rows below the header that hold anything. Personal data and broken cells are left out, and faulted.

    A file that breaks off ends there; why goes into `problems`, where these are asked for.
    """
    try:
        yield from _records(sheet, table, header)
    except UnreadableInput as error:
        if problems is not None:
            problems.append(Problem(sheet.file, sheet.name, 0, "", "", str(error)))


def _records(sheet: Sheet, table: Table, header: Header) -> Iterator[Record]:
    heads: dict[str, str] = {}
    within, file = sheet.place, f"{sheet.file}#sheet={sheet.name};" if sheet.name else f"{sheet.file}#"
    width = len(header.columns)
    keys = [column.key if column else "" for column in header.columns]
    for row in sheet.rows():
        if row.number <= header.row:
            if row.number == header.row:
                heads = {c.key: cell for c, cell in zip(header.columns, row.cells, strict=False) if c}
            continue
        places = enumerate(keys) if sheet.broken else ()
        broken = {key: why for n, key in places if key and (why := sheet.broken.get((row.number, n)))}
        if row.blank and not broken:
            continue
        cells = row.cells + [""] * (width - len(row.cells))
        record = Record(sheet, table, row.number, dict(header.inherited), heads, within, f"{file}row={row.number}")
        for key, cell in zip(keys, cells, strict=False):
            if key in broken:
                record.fault(key, broken[key], cell)
            elif not cell or not key:
                continue
            # The number of a figure is judged by its words, when these are known: see `Stater`.
            elif (kind := kind_of_personal(cell)) and key not in FIGURES:
                record.fault(key, f"personal data ({kind}): the cell is not read", cell)
            else:
                record.cells[key] = cell
        for cell in filter(None, cells[width:]):
            record.fault("", "a cell beyond the last header: not read", cell)
        yield record


def stated(record: Record) -> bool:
    """Whether anything but provenance is left in the row."""
    return not record.cells.keys() <= _PROVENANCE
