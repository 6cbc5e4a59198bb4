"""The empty workbook: a sheet a table, headers with notes, drop-downs for codes, and a page that explains it.

What is filled in reads back as it was filled in: the loader knows every header and sheet name written here.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from loaders.table.tables import PROVENANCE, Column, Table, tables
from ontology.schema import schema
from ontology.vocabulary import HONORS, vocabulary

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Lang = Literal["zh", "en"]
GUIDE = {"zh": "说明", "en": "guide"}
LISTS = "_lists"  # hidden; the loader reads visible sheets only
ROWS = 5000  # rows that drop-downs reach
_NEEDED, _WANTED, _SOURCE = "1F4E79", "5B7F95", "8A8A8A"  # header colours: needed, other, provenance

_TITLE = {"zh": "匠图 · 荣誉记录表", "en": "Jiangtu · honor records"}
_HOW = {
    "zh": [
        "一张表一类事物；只填需要的表，其余留空。深蓝表头必填，灰色表头是出处。",
        "一个单元格里提到别的人、单位或荣誉时，写它在自己那张表里的名称。",
        "重名时写「姓名@单位」，或「类别:名称」，例如 张伟@青岛港、团队:连钢创新团队。",
        "能填多个值的单元格，用顿号或分号隔开。",
        "文献一栏写「文献」表中的编号或标题；不填则以本工作簿为出处。",
        "原文写所依据的字句；依据一栏说明推断的理由，可只对某一栏：「级别: 由名称推断」。",
        "请勿填写身份证号、电话、银行账号、住址、健康情况：不会读入。",
        "填好后运行 jiangtu build 文件名.xlsx；未能读入的单元格列在 report.csv。",
    ],
    "en": [
        "One sheet a kind of thing; fill in those you need. Dark headers are needed, grey ones tell the source.",
        "A cell that names another person, firm or honor uses the name it has in its own sheet.",
        "Where two share a name write name@unit, or class:name.",
        "Cells that take several values: separate them by ; or 、.",
        "document: the id or title in the sheet of documents; empty, this workbook is the source.",
        "quote: the words it rests on. basis: why it is inferred, also of one column: «level: from its name».",
        "No identity-card, phone or account numbers, no home addresses, no health notes: they are not read.",
        "Then run jiangtu build FILE.xlsx; cells that could not be read are listed in report.csv.",
    ],
}
_WORDS = {
    "needed": {"zh": "必填", "en": "needed"},
    "several": {"zh": "可填多个", "en": "may hold several"},
    "names": {"zh": "写名称，见：", "en": "a name, see: "},
    "also": {"zh": "也可写作：", "en": "also: "},
}


def write_template(path: Path, lang: Lang = "zh") -> None:
    """Write the workbook to `path`. lang: of sheet names, headers, notes and drop-downs. Raises OSError."""
    from openpyxl import Workbook

    book = Workbook()
    _guide(book, lang)
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    columns: dict[tuple[str, ...], str] = {}
    for table in tables().values():
        _sheet(book, table, lang, lists, columns)
    book.move_sheet(LISTS, len(book.sheetnames))
    book.save(path)


def sheet_name(table: Table, lang: Lang) -> str:
    return table.sheets[0 if lang == "en" else 1]


def head(column: Column, lang: Lang) -> str:
    return column.heads[0 if lang == "en" else 1]


def note(column: Column, table: Table, lang: Lang) -> str:
    """What a header's note says: the meaning, what may stand in the cell, other spellings of the header."""
    lines = []
    if column.says and column.says in schema().relations:
        lines.append(schema().relations[column.says].term.definitions.get(lang, ""))
    elif column.attribute:
        lines.append(column.attribute.term.definitions.get(lang, ""))
    if column.targets:
        lines.append(_WORDS["names"][lang] + "、".join(sorted({sheet_name(tables()[t], lang) for t in column.targets})))
    flags = [_WORDS[f][lang] for f, on in (("needed", column.required), ("several", column.several)) if on]
    if flags:
        lines.append("；".join(flags))
    others = [h for h in column.heads if h != head(column, lang)]
    lines.append(_WORDS["also"][lang] + ", ".join(others))
    return "\n".join(line for line in lines if line)


def choices(column: Column, lang: Lang) -> tuple[str, ...]:
    """What a drop-down of the column offers; none where cells are free, or may hold several."""
    if column.several:
        return ()
    if column.attribute and column.attribute.codes:
        return tuple(code.labels.get(lang, code.notation) for code in column.attribute.codes)
    if column.attribute and column.attribute.datatype == "boolean":
        return ("是", "否") if lang == "zh" else ("yes", "no")
    if column.targets == ("Honor",):
        return tuple(sorted(e.name for e in vocabulary(HONORS).entries.values() if e.label == "Honor"))
    return ()


def _guide(book: "Workbook", lang: Lang) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.worksheets[0]
    sheet.title = GUIDE[lang]
    sheet.column_dimensions["A"].width = 100
    sheet.append([_TITLE[lang]])
    sheet["A1"].font = Font(bold=True, size=14)
    for number, line in enumerate(_HOW[lang], start=1):
        sheet.append([f"{number}. {line}"])
        sheet.cell(sheet.max_row, 1).alignment = Alignment(wrap_text=True, vertical="top")


def _sheet(book: "Workbook", table: Table, lang: Lang, lists: "Worksheet", columns: dict[tuple[str, ...], str]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet = book.create_sheet(sheet_name(table, lang))
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns.values(), start=1):
        letter = get_column_letter(number)
        cell = sheet.cell(1, number, head(column, lang))
        cell.font = Font(bold=True, color="FFFFFF")
        colour = _SOURCE if column.key in PROVENANCE else _NEEDED if column.required else _WANTED
        cell.fill = PatternFill("solid", start_color=colour)
        cell.comment = Comment(note(column, table, lang), "Jiangtu", height=140, width=320)
        sheet.column_dimensions[letter].width = max(12, len(head(column, lang)) * 2 + 4)
        below = f"{letter}2:{letter}{ROWS}"
        for row in sheet[f"{letter}2:{letter}200"]:
            row[0].number_format = "@"  # text: no leading zero, date or long number is rewritten by the program
        if offered := choices(column, lang):
            if offered not in columns:
                columns[offered] = _listed(lists, len(columns) + 1, offered)
            # Not stop, but warning: other spellings are read as well.
            drop_down = DataValidation(type="list", formula1=columns[offered], allow_blank=True, errorStyle="warning")
            sheet.add_data_validation(drop_down)
            drop_down.add(below)


def _listed(lists: "Worksheet", number: int, offered: tuple[str, ...]) -> str:
    """Write a list into the hidden sheet; the formula that a drop-down names it by."""
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(number)
    for row, choice in enumerate(offered, start=1):
        cell = lists.cell(row, number)
        cell.value, cell.data_type = choice, "s"  # `=` is a choice, not a formula
    return f"{LISTS}!${letter}$1:${letter}${len(offered)}"
