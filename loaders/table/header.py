"""Where a sheet's table begins: lines above the header, the header row, and what of it can't be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.errors import UnreadableInput
from graph.names import key
from graph.personal import kind_of_personal, personal_header
from graph.problem import Problem
from loaders.reading.sheet import Row, Sheet
from loaders.table.tables import PROVENANCE, Column, Table


@dataclass(frozen=True, slots=True)
class Header:
    """row: number of the header row. columns: what stands at each position, None where it is not read.

    inherited: provenance cells written above the header, which hold for every row of the sheet.
    """

    row: int
    columns: tuple[Column | None, ...]
    inherited: Mapping[str, str]


def find_header(sheet: Sheet, table: Table) -> tuple[Header | None, list[Problem]]:
    """The header of a sheet, or None with the reason among the problems; an empty sheet has neither.

    Above the header may stand lone title cells, and pairs such as `文献 | 青岛晚报 2023-07-27`.
    """
    try:
        return _found(sheet, table, sheet.rows())
    except UnreadableInput as error:
        return None, [Problem(sheet.file, sheet.name, 0, "", "", str(error))]


def _found(sheet: Sheet, table: Table, rows: Iterator[Row]) -> tuple[Header | None, list[Problem]]:
    inherited: dict[str, str] = {}
    above: list[Problem] = []
    titles: list[Row] = []
    for row in rows:
        filled = [cell for cell in row.cells if cell]
        if not filled:
            continue
        columns = [table.column(cell) if cell else None for cell in row.cells]
        known = [column for column in columns if column]
        if len(known) == 1 and len(filled) == 2 and known[0].key in PROVENANCE and columns[0]:
            if kind := kind_of_personal(filled[1]):
                reason = f"personal data ({kind}): not read"
                above.append(Problem(sheet.file, sheet.name, row.number, filled[0], filled[1], reason))
            else:
                inherited[known[0].key] = filled[1]
        elif known or len(filled) > 1:
            problems = list(_problems(sheet, table, row, columns))
            lacking = [c for c in table.columns.values() if c.required and c not in known]
            for column in lacking:
                where = f"no column {column.zh} ({column.key}); the table {table.sheets[0]} needs it"
                problems.append(Problem(sheet.file, sheet.name, row.number, column.key, "", where))
            return (None if lacking else Header(row.number, _once(columns), inherited)), [*above, *problems]
        else:
            titles.append(row)
    if titles:
        needs = next((c for c in table.columns.values() if c.required), next(iter(table.columns.values())))
        where = f"no header row; the table {table.sheets[0]} needs at least {needs.zh} ({needs.key})"
        above.append(Problem(sheet.file, sheet.name, titles[0].number, titles[0].cells[0], "", where))
    return None, above


def _problems(sheet: Sheet, table: Table, row: Row, columns: list[Column | None]) -> Iterator[Problem]:
    seen = set[str]()
    for cell, column in zip(row.cells, columns, strict=True):
        if not cell:
            continue
        if column is None and personal_header(cell):
            reason = "personal data that no honor needs: the column is not read"
        elif column is None:
            reason = f"no such column in {table.sheets[0]}: not read{_likely(cell, table)}"
        elif column.key in seen:
            reason = "the column stands twice: the second is not read"
        else:
            seen.add(column.key)
            continue
        yield Problem(sheet.file, sheet.name, row.number, cell, "", reason)


def _likely(header: str, table: Table) -> str:
    wanted = set(key(header))
    close = [
        h for c in table.columns.values() for h in c.heads if wanted and len(wanted & set(key(h))) * 2 > len(wanted)
    ]
    return f"; perhaps {close[0]}" if close else ""


def _once(columns: list[Column | None]) -> tuple[Column | None, ...]:
    seen = set[str]()
    kept: list[Column | None] = []
    for column in columns:
        kept.append(column if column and column.key not in seen else None)
        seen.add(column.key if column else "")
    return tuple(kept)
