"""Nothing of a table is lost without a word, and what is said names the row that a spreadsheet shows."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.tables import Files, Read, book, patched, read, saved


def places(found: Read) -> list[tuple[str, int, str]]:
    return [(problem.file, problem.row, problem.column) for problem in found.problems]


def test_a_table_of_one_unknown_column_is_reported(tmp_path: Path) -> None:
    assert read(tmp_path, {"people.csv": "名字\n张三\n李四\n"}).problems


def test_a_title_line_does_not_hide_the_delimiter(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": "工匠名单\n姓名;性别\n张三;男\n"})
    assert found.problems or found.values("prefLabel", "Person") == ["张三"]


def test_a_quote_that_is_not_closed_is_reported(tmp_path: Path) -> None:
    assert read(tmp_path, {"people.csv": '姓名,别名\n张三,"小张\n李四,\n王五,\n'}).problems


def test_a_file_that_breaks_off_does_not_end_the_reading(tmp_path: Path) -> None:
    endless = '姓名,别名\n张三,"' + "长" * (1 << 20) + "\n李四,\n"
    found = read(tmp_path, {"people.csv": endless, "后来/companies.csv": "名称\n青岛港\n"})
    assert "r/people.csv" in {problem.file for problem in found.problems}
    assert found.values("prefLabel", "Company") == ["青岛港"]


@pytest.mark.parametrize("sidecar", ["标题: [", "- 甲\n", b"\xff\xfe\xff"], ids=["not YAML", "a list", "not UTF-8"])
def test_a_folder_with_an_unreadable_sidecar_is_reported_and_its_tables_load(
    sidecar: str | bytes, tmp_path: Path
) -> None:
    found = read(tmp_path, {"document.yml": sidecar, "people.csv": "姓名\n张三\n"})
    assert places(found) == [("r/document.yml", 0, "")]
    assert found.values("prefLabel", "Person") == ["张三"]


def test_a_workbook_with_an_unreadable_sidecar_is_reported_and_its_neighbours_load(tmp_path: Path) -> None:
    files: Files = {
        "名册.xlsx": book({"人物": [["姓名"], ["李四"]]}),
        "名册.xlsx.yml": "标题: [",
        "people.csv": "姓名\n张三\n",
    }
    found = read(tmp_path, files)
    assert places(found) == [("r/名册.xlsx.yml", 0, "")]
    assert "not YAML in UTF-8" in found.problems[0].reason
    assert found.values("prefLabel", "Person") == ["张三", "李四"]


def test_a_needed_cell_that_is_not_read_is_told_of_once(tmp_path: Path) -> None:
    found = read(tmp_path, {"conferrals.csv": "获得者,荣誉\n手机13800138000,时代楷模\n"})
    assert places(found) == [("r/conferrals.csv", 2, "获得者")]


def test_half_a_post_is_no_post(tmp_path: Path) -> None:
    files = {"people.csv": "姓名,单位,职务\n张三,青岛港,电话13800138000\n", "companies.csv": "名称\n青岛港\n"}
    found = read(tmp_path, files)
    assert places(found) == [("r/people.csv", 2, "职务")]
    assert found.mentions("Position") == []


def test_a_row_below_a_cell_of_two_lines_has_the_number_a_spreadsheet_shows(tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": '姓名,别名,性别\n张三,"甲\n乙",男\n\n李四,,公\n'})
    assert places(found) == [("r/people.csv", 4, "性别")]


def sheet_from(row: int, column: int, lines: list[list[str]]) -> bytes:
    """A workbook whose sheet 人物 begins at this cell."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    assert isinstance(sheet, Worksheet)
    sheet.title = "人物"
    for down, line in enumerate(lines):
        for right, cell in enumerate(line):
            sheet.cell(row + down, column + right, cell)
    return saved(workbook)


def test_a_row_of_a_sheet_that_begins_lower_has_the_number_a_spreadsheet_shows(tmp_path: Path) -> None:
    found = read(tmp_path, {"名册.xlsx": sheet_from(4, 3, [["姓名", "性别"], ["张三", "男"], ["李四", "公"]])})
    assert places(found) == [("r/名册.xlsx", 6, "性别")]


def test_a_broken_cell_of_a_sheet_that_begins_lower_is_reported(tmp_path: Path) -> None:
    found = read(tmp_path, {"名册.xlsx": sheet_from(4, 3, [["姓名", "籍贯"], ["张三", "#N/A"]])})
    assert [problem.reason for problem in found.problems] == ["the cell shows the error #N/A"]


def test_a_formula_that_gives_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    unsaved = book({"人物": [["姓名", "籍贯"], ["张三", '=IF(A2="","",""))']]})
    empty = patched(unsaved, b'<c r="B2">', b'<c r="B2" t="str">')
    assert read(tmp_path, {"名册.xlsx": empty}).problems == []


def test_a_formula_gives_the_value_saved_with_it(tmp_path: Path) -> None:
    unsaved = book({"人物": [["姓名", "籍贯"], ["张三", "=A1&A2"]]})
    kept = patched(patched(unsaved, b'<c r="B2">', b'<c r="B2" t="str">'), b"<v />", "<v>青岛</v>".encode())
    found = read(tmp_path, {"名册.xlsx": kept})
    assert (found.problems, found.values("nativePlace")) == ([], ["青岛"])


def test_notes_and_hidden_files_are_no_faults(tmp_path: Path) -> None:
    files = {
        "README.md": "x",
        ".hidden.png": "x",
        "~$名册.xlsx": "x",
        "decisions/identity.csv": "case\n1\n",
        "people.csv": "姓名\n张三\n",
    }
    assert read(tmp_path, files).problems == []
