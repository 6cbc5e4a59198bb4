"""Workbooks (xlsx, xlsm, xls) as sheets, cell values as the clerk sees them.

Numbers lose the `.0` that the file format adds, dates become ISO text, a merged cell's value stands in each of its
rows. A formula gives the value that was saved with it; where none was saved, or it is an error, the cell is broken.
"""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UnreadableInput
from loaders.reading.sheet import Row, Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

ENDINGS = (".xlsx", ".xlsm", ".xls")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_UNSAVED = "a formula with no saved value: open the workbook, save it, and read it again"
# Cells of a sheet's XML that show an error, or hold a formula and no saved value.
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"(?=[^>]*\bt="e")[^>]*>(?:\s*<f\b(?:[^>]*/>|[^<]*</f>))?\s*<v>([^<]*)</v>')
_FORMULA = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]*\bt="str")[^>]*>\s*<f\b(?:[^>]*/>|[^<]*</f>)\s*(?:<v>([^<]+)</v>)?'
)
Value = str | float | int | bool | date | datetime | time | timedelta


def sheets(path: Path, file: str) -> list[Sheet]:
    """The visible sheets of a workbook, in order. Raises UnreadableInput where it is none, or has a password."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_path(str(path))
        broken = _broken(path) if path.suffix.lower() != ".xls" else {}
        return [
            _sheet(book.get_sheet_by_name(meta.name), file, broken.get(meta.name, {}))
            for meta in book.sheets_metadata
            if meta.visible == SheetVisibleEnum.Visible
        ]
    except PasswordError:
        raise UnreadableInput(f"{file}: the workbook has a password; save it without one") from None
    except (CalamineError, zipfile.BadZipFile, KeyError, OSError) as error:
        raise UnreadableInput(f"{file}: not a workbook that can be read ({error})") from None


def _sheet(source: "CalamineSheet", file: str, broken: dict[tuple[int, int], str]) -> Sheet:
    left = (source.start or (0, 0))[1]  # rows come from the top of the sheet, cells from the first filled column
    merged = {
        (row, column): (r0, c0)
        for (r0, c0), (r1, c1) in source.merged_cell_ranges or ()
        for row in range(r0, r1 + 1)
        for column in range(c0, c1 + 1)
        if row > r0 and column == c0  # down its rows, not across its columns
    }

    def rows() -> Iterator[Row]:
        carried: dict[tuple[int, int], str] = {}
        origins = set(merged.values())
        for number, values in enumerate(source.iter_rows()):
            cells = [""] * left + [_text(value) for value in values]
            for column in range(len(cells)):
                place = number, column
                if place in origins:
                    carried[place] = cells[column]
                elif place in merged:
                    cells[column] = carried.get(merged[place], "")
            yield Row(number + 1, cells)

    return Sheet(file, source.name, rows, broken)


def _text(value: Value) -> str:
    """
    >>> _text(2023.0), _text(0.5), _text(datetime(2023, 7, 26)), _text(True)
    ('2023', '0.5', '2023-07-26', 'true')
    """
    match value:
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e21:
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()


def _broken(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Cells (row from 1, column from 0) of each sheet whose value can't be known, with the reason."""
    found: dict[str, dict[tuple[int, int], str]] = {}
    with zipfile.ZipFile(path) as archive:
        targets = dict(_attributes(archive, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target"))
        for name, relation in _attributes(archive, "xl/workbook.xml", "sheet", "name", _RELATION):
            target = targets[relation].lstrip("/")
            xml = archive.read(target if target.startswith("xl/") else f"xl/{target}")
            cells = {(int(r), _column(c)): _UNSAVED for c, r, saved in _FORMULA.findall(xml) if not saved}
            for letters, row, shown in _ERROR.findall(xml):
                cells[int(row), _column(letters)] = f"the cell shows the error {shown.decode()}"
            found[name] = cells
    return found


def _attributes(archive: zipfile.ZipFile, part: str, element: str, key: str, value: str) -> list[tuple[str, str]]:
    """Two attributes of every such element of a part."""
    from xml.etree import ElementTree

    nodes = ElementTree.fromstring(archive.read(part)).iter()
    return [(n.attrib[key], n.attrib[value]) for n in nodes if n.tag.rpartition("}")[2] == element]


def _column(letters: bytes) -> int:
    """
    >>> _column(b"A"), _column(b"AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
