"""The table loader: the tables of one folder or workbook into statements.

Two passes over the rows: the first learns which documents and named things there are, the second states. Rows are
read as a stream both times; what is kept is the names. Every fault becomes a problem of the reading.
"""

from collections.abc import Callable, Iterator

from graph.names import tidy
from graph.statement import Datatype, Statement, document_id
from loaders.reading.sheet import Sheet
from loaders.table.cells import CellError, split
from loaders.table.declared import Declared, Document
from loaders.table.header import Header, find_header
from loaders.table.identity import apart_of_row, document_of_row, source_of_row
from loaders.table.input import Input, Reading
from loaders.table.record import Record, records, stated
from loaders.table.stating import LOADER, Stater
from loaders.table.tables import Table, tables

Headed = list[tuple[Table, Sheet, Header]]


def read(source: Input, reading: Reading) -> Iterator[Statement]:
    """The statements of an input in the order of its rows, drawn lazily; `reading` is filled on the way."""
    headed = _headed(source, reading)
    declared, own = Declared(), Document(document_id(None, tidy(source.title)), tidy(source.title), True, None)
    declared.declare_document(own, ())
    own = _declare_documents(headed, source, declared) or own
    _declare_things(headed, declared, own)
    stater = Stater(declared, own)
    own_said = source.sidecar is not None  # else the input itself is a document as soon as a row rests on it
    for table, sheet, header in headed:
        for record in records(sheet, table, header, reading.problems):
            if not stated(record) and not record.faults:
                continue
            statements = stater.row(record) if stated(record) else []
            reading.rows += 1
            reading.faulty += bool(record.faults)
            reading.problems += record.faults
            reading.taken[table.label] += bool(statements)
            if not own_said and statements and statements[0].source == own.id:
                own_said = True
                yield from _own_document(own, source)
            yield from statements


def _headed(source: Input, reading: Reading) -> Headed:
    sidecar = [(tables()["Document"], source.sidecar)] if source.sidecar else []
    found: Headed = []
    for table, sheet in [*sidecar, *source.sheets]:
        header, problems = find_header(sheet, table)
        reading.problems += problems
        if header:
            found.append((table, sheet, header))
    return found


def _declare_documents(headed: Headed, source: Input, declared: Declared) -> Document | None:
    """Declare every document; the one of the sidecar is returned."""
    own = None
    for record in _rows(headed, lambda table: table.label == "Document"):
        try:
            document = document_of_row(record)
        except CellError:
            continue  # told in the second pass, as every fault of a row
        names = [record.cells[column] for column in ("id", "title") if column in record.cells]
        declared.declare_document(document, names)
        if record.sheet is source.sidecar:
            own = document
    return own


def _declare_things(headed: Headed, declared: Declared, own: Document) -> None:
    for record in _rows(headed, lambda table: table.named):
        try:
            document, apart = source_of_row(record, declared, own), apart_of_row(record)
        except CellError:
            continue
        if name := record.cells.get("name"):
            declared.declare_thing(record.table.label, document.id, name, split(record.cells.get("alias", "")), apart)
    for record in _rows(headed, lambda table: any(c.introduces for c in table.columns.values())):
        try:
            document = source_of_row(record, declared, own) if "document" in record.cells else document_of_row(record)
        except CellError:
            continue
        for column in record.table.columns.values():
            for name in split(record.cells.get(column.key, "")) if column.introduces else ():
                declared.introduce(column.introduces or "", document.id, name)
    declared.close()


def _rows(headed: Headed, wanted: Callable[[Table], bool]) -> Iterator[Record]:
    for table, sheet, header in headed:
        if wanted(table):
            yield from (record for record in records(sheet, table, header) if stated(record))


def _own_document(own: Document, source: Input) -> Iterator[Statement]:
    said: list[tuple[str, str, Datatype, str | None]] = [
        ("type", "Document", "class", None),
        ("kind", "workbook", "text", None),
        ("title", own.name, "text", None),
        ("prefLabel", own.name, "text", "en" if own.name.isascii() else "zh"),
    ]
    for says, value, datatype, lang in said:
        yield Statement(own.id, says, value, datatype, lang, own.id, None, None, None, None, None, LOADER, source.name)
