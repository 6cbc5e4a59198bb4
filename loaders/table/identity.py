"""By what a row's thing is known: documents by what they declare, named things by what tells them apart."""

from graph.names import tidy
from graph.statement import document_id
from loaders.language.dates import parse_full_date, parse_year
from loaders.table.cells import CellError, split
from loaders.table.declared import Apart, Declared, Document, bare_name
from loaders.table.record import Record


class FaultyCell(CellError):
    """A cell of this column can't be taken, so that its row's thing is not known."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


def document_of_row(record: Record) -> Document:
    """The document that a row of the documents table declares. Raises FaultyCell."""
    cells = record.cells
    declared, title = cells.get("id"), cells.get("title")
    if not declared and not title:
        raise FaultyCell("id", "a document needs an id, or a title")
    date = _iso("date", cells["date"]) if "date" in cells else cells.get("year")
    name = tidy(title) if title else " ".join(part for part in (cells.get("publisher"), date) if part)
    identity = document_id(declared, tidy(title) if title else None, cells.get("publisher"), date)
    return Document(identity, name or declared or "", title is not None, cells.get("city"))


def source_of_row(record: Record, declared: Declared, own: Document) -> Document:
    """The document that says a row: the one it names, else `own`. Raises FaultyCell."""
    named = record.cells.get("document")
    if not named:
        return own
    found = declared.documents_named(named)
    if len(found) != 1:
        reason = (
            "several documents have this title; name one by its id"
            if found
            else "no such document: add it to documents"
        )
        raise FaultyCell("document", reason)
    return found[0]


def apart_of_row(record: Record) -> Apart:
    """What tells the thing of a row apart from others of its name; None for what is empty. Raises FaultyCell."""
    return tuple(_part(record, column) for column in record.table.apart)


def _part(record: Record, column: str) -> str | None:
    cell = record.cells.get(column)
    if column == "year" and not cell:
        cell = record.cells.get("date", "")
        return _iso("date", cell)[:4] if cell else None
    if not cell:
        return None
    if column in ("date", "year"):
        return _iso(column, cell)
    return bare_name(split(cell)[0])


def _iso(column: str, cell: str) -> str:
    try:
        return str(parse_year(cell)) if column == "year" else parse_full_date(cell)
    except ValueError as error:
        raise FaultyCell(column, str(error)) from None
