"""The template: what is filled in reads back as it was filled in; its notes, lists and the page of headers are true."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from loaders.discovery import inputs
from loaders.table.guide import guide
from loaders.table.input import Reading
from loaders.table.loader import read
from loaders.table.tables import Column, Table, tables
from loaders.table.template import Lang, choices, head, sheet_name, write_template

ROOT = Path(__file__).parent.parent
NAMES = {  # one thing of every class that a cell may name
    "Document": "通知甲",
    "Person": "张伟",
    "Company": "甲公司",
    "Organization": "乙工会",
    "Studio": "丙工作室",
    "Team": "丁班组",
    "Achievement": "戊成果",
    "Honor": "己荣誉",
    "Event": "庚活动",
    "Programme": "辛项目",
    "Place": "壬场馆",
}
CELLS = {"integer": "3", "decimal": "0.5", "date": "2023-07-26", "edtf": "2016-05", "boolean": "是", "text": "文字"}
SPECIAL = {"year": "2023", "original": "12项", "value": "12", "valueHigh": "15", "creditCode": "913702001635626810"}


def filled(table: Table, column: Column, lang: Lang) -> str:
    """Something that may stand in a column: its own name, a choice, a name, a number."""
    if column.says in ("prefLabel", "title") and table.label in NAMES and column.key in ("name", "title"):
        return NAMES[table.label]
    if column.key in ("parent", "mentors", "cites", "document") or column.key in table.apart:
        return ""  # nothing is its own part; what tells apart is for namesakes
    if offered := choices(column, lang):
        return offered[0]
    if column.targets:
        return NAMES[column.targets[0]]
    if column.key in SPECIAL:
        return SPECIAL[column.key]
    if column.attribute and column.attribute.codes:
        return column.attribute.codes[0].labels[lang]
    return "0.5" if column.key == "confidence" else CELLS[column.attribute.datatype if column.attribute else "text"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_filled_template_reads_back(tmp_path: Path, lang: Lang) -> None:
    path = tmp_path / "filled.xlsx"
    write_template(path, lang)
    book = load_workbook(path)
    written: dict[tuple[str, str], str] = {}
    for table in tables().values():
        for number, column in enumerate(table.columns.values(), start=1):
            cell = book[sheet_name(table, lang)].cell(2, number)
            cell.value, cell.data_type = filled(table, column, lang) or None, "s"
            if cell.value and column.says:
                written[table.label, column.says] = str(cell.value)
    book.save(path)

    problems: list[Any] = []
    (source,) = inputs(path, problems)
    reading = Reading(source.name)
    statements = list(read(source, reading))
    assert [str(p) for p in problems + reading.problems] == []
    assert set(reading.taken) == set(tables())
    said = {(s.subject.partition("/")[0], s.property) for s in statements}
    inverse = {(c.targets[0], c.says) for t in tables().values() for c in t.columns.values() if c.inverse}
    assert {
        pair for pair in written if pair not in {("Studio", "leads"), ("Team", "leads"), ("Benefit", "hasBenefit")}
    } <= said
    assert inverse <= said


def test_an_empty_template_has_no_faults(tmp_path: Path) -> None:
    write_template(tmp_path / "empty.xlsx")
    problems: list[Any] = []
    (source,) = inputs(tmp_path / "empty.xlsx", problems)
    reading = Reading(source.name)
    assert list(read(source, reading)) == [] and problems + reading.problems == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_header_has_a_note_and_codes_a_drop_down(tmp_path: Path, lang: Lang) -> None:
    write_template(tmp_path / "t.xlsx", lang)
    book = load_workbook(tmp_path / "t.xlsx")
    for table in tables().values():
        sheet = book[sheet_name(table, lang)]
        listed = {str(v.sqref).split("2:")[0] for v in sheet.data_validations.dataValidation}
        for cell, column in zip(sheet[1], table.columns.values(), strict=True):
            assert cell.value == head(column, lang)
            assert cell.comment is not None and cell.comment.text
            assert (cell.column_letter in listed) == bool(choices(column, lang))
    assert book["_lists"].sheet_state == "hidden"


def test_the_page_of_headers_is_fresh() -> None:
    assert (ROOT / "docs" / "tables.md").read_text("utf-8") == guide(), "run: make docs"
