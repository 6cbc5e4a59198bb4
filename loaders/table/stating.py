"""Rows into statements, once the names of the whole input are known.

A fault in a cell of a named thing costs the cell; in a row without a name (a grant, a post, a figure) it costs the
row, because half a grant would be another grant.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.names import key
from graph.personal import kind_of_personal
from graph.statement import Statement, mention_id
from loaders.language.figures import parse_figure
from loaders.table.cells import CellError, Value, parse, split
from loaders.table.declared import Declared, Document
from loaders.table.figure import FigureError, completed
from loaders.table.identity import FaultyCell, apart_of_row, document_of_row, source_of_row
from loaders.table.provenance import Provenance, provenance
from loaders.table.record import Record
from loaders.table.tables import Column, Table, tables
from ontology.schema import Attribute

LOADER = "table/1"
EMPTY = "empty; the row needs it"


class Read(NamedTuple):
    """A value, the words it was read from, and the column where they stand."""

    value: Value
    words: str
    column: str


Values = dict[str, list[Read]]  # by column key


class Stater:
    """Makes statements of rows. own: the document that says what names no other."""

    def __init__(self, declared: Declared, own: Document) -> None:
        self._declared, self._own = declared, own
        self._read: dict[tuple[Column, str, str, str | None], list[Read]] = {}

    def row(self, record: Record) -> list[Statement]:
        """The statements of a row, none where it is not taken; what is not taken is among its faults."""
        try:
            source = source_of_row(record, self._declared, self._own)
            if record.table.label == "Document":
                return self._document(record, source)
            place = provenance(record, source.id)
            if not record.table.named:
                return self._unnamed(record, record.table, source, place, {})
            return self._named(record, source, place)
        except FaultyCell as error:
            record.fault(error.column, str(error))
            return []

    def _document(self, record: Record, source: Document) -> list[Statement]:
        document = self._declared.document(document_of_row(record).id)
        place = provenance(record, source.id if "document" in record.cells else document.id)
        column = "title" if "title" in record.cells else "id" if "id" in record.cells else "title"
        statements = [_say(place, document.id, "type", Value("Document", "class"), column, document.name)]
        if document.titled == ("title" in record.cells):
            named = Value(document.name, "text", "en" if document.name.isascii() else "zh")
            said = _say(place, document.id, "prefLabel", named, column, document.name)
            ours = None if document.titled else "no title known: publisher and date, or id"
            statements.append(said._replace(basis=said.basis or ours))
        values = self._values(record, record.table, source if "document" in record.cells else document, {})
        return statements + list(self._facts(record.table, place, document.id, values))

    def _named(self, record: Record, source: Document, place: Provenance) -> list[Statement]:
        name, table = record.cells.get("name"), record.table
        if not name:
            if "name" not in record.faulty:
                record.fault("name", EMPTY)
            return []
        try:
            subject = self._declared.mention(table.label, source.id, name, apart_of_row(record))
        except FaultyCell:
            raise
        except CellError as error:
            raise FaultyCell("name", str(error)) from None
        statements = [_say(place, subject, "type", Value(table.label, "class"), "name", name)]
        statements += self._facts(table, place, subject, self._values(record, table, source, {}))
        for label, columns in table.implies.items():
            if next(iter(columns.values())) in record.cells and not record.faulty & {*columns.values()}:
                statements += self._implied(record, tables()[label], columns, source, place, subject)
        return statements

    def _implied(
        self,
        record: Record,
        table: Table,
        columns: Mapping[str, str],
        source: Document,
        place: Provenance,
        subject: str,
    ) -> list[Statement]:
        """The row of another table that this row stands for as well; the column of its own name is itself."""
        cells = {theirs: record.cells[ours] for theirs, ours in columns.items() if ours in record.cells}
        heads = {theirs: record.heads.get(ours, ours) for theirs, ours in columns.items()}
        preset = {theirs: Value(subject, "entity") for theirs, ours in columns.items() if ours == "name"}
        other = Record(record.sheet, table, record.number, cells, heads, record.within, record.place)
        statements = self._unnamed(other, table, source, place._replace(named=columns), preset)
        record.faults += other.faults
        return statements

    def _unnamed(
        self, record: Record, table: Table, source: Document, place: Provenance, preset: Mapping[str, Value]
    ) -> list[Statement]:
        values = self._values(record, table, source, preset)
        if not record.faults and "original" in values:
            self._complete(record, table, values)
        if record.faults:
            return []
        parts = [values[column][0].value if column in values else None for column in table.identity]
        known = [None if v is None else v.text if v.datatype != "text" else key(v.text) for v in parts]
        subject = mention_id(table.label, source.id, *known)
        first = table.identity[0]
        statements = [_say(place, subject, "type", Value(table.label, "class"), first, values[first][0].words)]
        return statements + list(self._facts(table, place, subject, values))

    def _complete(self, record: Record, table: Table, values: Values) -> None:
        """Fill in what the words of a figure tell."""
        told = {column: found[0].value for column, found in values.items()}
        words = values["original"][0].words
        figure = parse_figure(words)
        numbers = {"value": figure and figure.value, "valueHigh": figure and figure.value_high}
        for column in (c for c in numbers if c in values and str(numbers[c]) != values[c][0].value.text):
            if kind := kind_of_personal(cell := values[column][0].words):
                record.fault(column, f"personal data ({kind}): the cell is not read", cell)
                return
        try:
            for column, value in completed(told).items():
                if column not in values:
                    values[column] = [Read(value, words, "original")]
                elif values[column][0].value != value:
                    values[column] = [values[column][0]._replace(value=value)]
        except FigureError as error:
            record.fault("value", str(error))

    def _values(self, record: Record, table: Table, source: Document, preset: Mapping[str, Value]) -> Values:
        """The values of a row's cells by column; a cell that can't be taken is a fault."""
        values: Values = {}
        for key_, cell in record.cells.items():
            column = table.columns.get(key_)
            if key_ in preset:
                values[key_] = [Read(preset[key_], cell, key_)]
            elif column is not None and column.says is not None:
                try:
                    unit = record.cells.get(column.narrowed) if column.narrowed else None
                    values[key_] = self._cell(column, cell, source, unit)
                except CellError as error:
                    record.fault(key_, str(error))
        for column in table.expected:
            if column.key in record.cells:
                continue
            if column.default and column.attribute:
                values[column.key] = [Read(parse(column.default, column.attribute), "", column.key)]
            elif column.required and column.key not in record.faulty:
                record.fault(column.key, EMPTY)
        if "date" in values and "year" in table.columns and "year" not in values:
            date = values["date"][0]
            values["year"] = [date._replace(value=Value(date.value.text[:4], "integer"))]
        return values

    def _cell(self, column: Column, cell: str, source: Document, unit: str | None) -> list[Read]:
        """What a cell states; what recurs in a table (names, codes, years, dates) is read once."""
        if column.attribute and column.attribute.datatype == "text" and not column.attribute.codes:
            return list(_literals(column, column.attribute, cell))
        asked = column, cell, source.id, unit
        if asked not in self._read:
            attribute = column.attribute
            found = _literals(column, attribute, cell) if attribute else self._things(column, cell, source, unit)
            self._read[asked] = list(found)
        return self._read[asked]

    def _things(self, column: Column, cell: str, source: Document, unit: str | None) -> Iterator[Read]:
        # A byline's bare name is nobody of another document.
        here = column.introduces == "Person"
        whole = self._declared.meant(cell, column.targets, source, unit, here=here)
        for part in [cell] if whole or not column.several else split(cell):
            mention = whole or self._declared.meant(part, column.targets, source, unit, here=here)
            if mention is None:
                tables_ = " or ".join(sorted({tables()[t].sheets[0] for t in column.targets}))
                raise CellError(f"nothing of this name ({part}) is declared: add it to {tables_}")
            yield Read(Value(mention, "entity"), part, column.key)

    def _facts(self, table: Table, place: Provenance, subject: str, values: Values) -> Iterator[Statement]:
        for key_, found in values.items():
            listed = table.columns.get(key_)
            says = (listed.says if listed else None) or key_
            for value, words, column in found:
                if listed and listed.inverse:
                    yield _say(place, value.text, says, Value(subject, "entity"), column, words)
                else:
                    yield _say(place, subject, says, value, column, words)
                introduced = listed.introduces if listed else None
                if introduced and self._declared.introduced(value.text):
                    name = Value(words, "text", "en" if words.isascii() else "zh")
                    yield _say(place, value.text, "type", Value(introduced, "class"), column, words)
                    yield _say(place, value.text, "prefLabel", name, column, words)


def _literals(column: Column, attribute: Attribute, cell: str) -> Iterator[Read]:
    for part in split(cell) if column.several else [cell]:
        yield Read(parse(part, attribute), part, column.key)


def _say(place: Provenance, subject: str, says: str, value: Value, column: str, cell: str) -> Statement:
    text, datatype, lang = value
    written = cell if cell and cell != text and datatype not in ("entity", "class") else None
    (where, basis), words = place.said_in(column), place.quote or cell or None
    return Statement(
        subject,
        says,
        text,
        datatype,
        lang,
        place.source,
        where,
        words,
        written,
        basis,
        place.confidence,
        LOADER,
        place.place,
    )
