"""Whatever of a table can't be read is named, with file, sheet, row and column, and the rest loads."""

from pathlib import Path
from typing import NamedTuple

import pytest

from graph.problem import Problem
from tests.tables import Files, Read, book, build, read, report, write

# The file that must load whatever stands beside it.
SOUND = {"organizations.csv": "名称\n青岛市总工会\n"}
TWO_OF_A_NAME = "姓名,单位\n张伟,青岛港\n张伟,海尔集团\n"
FIRMS = "名称\n青岛港\n海尔集团\n"


class Fault(NamedTuple):
    """files: of the folder r, beside the sound one. The one problem: where, and part of the reason. kept: values of
    prefLabel, or the class and number of unnamed things, that load all the same."""

    files: Files
    file: str
    row: int
    column: str
    reason: str
    kept: tuple[str, ...] = ()
    sheet: str = ""
    value: str = ""


def people(lines: str, row: int, column: str, reason: str, value: str = "", kept: tuple[str, ...] = ("王五",)) -> Fault:
    """A fault in people.csv, which holds 王五 as well."""
    return Fault({"people.csv": lines + "\n王五\n"}, "r/people.csv", row, column, reason, kept, value=value)


def grant(lines: str, row: int, column: str, reason: str, value: str, files: Files | None = None) -> Fault:
    """A fault in a row of conferrals.csv, which costs the row and no other."""
    files = {"people.csv": "姓名\n赵六\n", **(files or {}), "conferrals.csv": lines + "\n赵六,时代楷模\n"}
    return Fault(files, "r/conferrals.csv", row, column, reason, ("赵六", "1 Conferral"), value=value)


def figure(lines: str, column: str, reason: str, value: str) -> Fault:
    """A fault in row 2 of statistics.csv, whose row 3 is sound."""
    return Fault({"statistics.csv": lines}, "r/statistics.csv", 2, column, reason, ("1 Statistic",), value=value)


def sheet(lines: list[list[str | int | float | None]], row: int, column: str, reason: str, value: str = "") -> Fault:
    """A fault in a workbook's sheet 人物, which holds 王五 as well."""
    return Fault({"名册.xlsx": book({"人物": lines})}, "r/名册.xlsx", row, column, reason, ("王五",), "人物", value)


HEADERS = {
    "unread column": people(
        "姓名,鞋码\n张三,42", 1, "鞋码", "no such column in people: not read", kept=("张三", "王五")
    ),
    "misspelt column": people("姓名,曾用姓名\n张三,甲", 1, "曾用姓名", "perhaps 曾用名", kept=("张三", "王五")),
    "doubled header": people(
        "姓名,籍贯,籍贯\n张三,甲,乙", 1, "籍贯", "stands twice: the second is not read", kept=("张三", "王五")
    ),
    "two headers of one column": people(
        "姓名,籍贯,nativePlace\n张三,甲,乙", 1, "nativePlace", "stands twice", kept=("张三",)
    ),
    "personal column": people(
        "姓名,手机\n张三,无", 1, "手机", "personal data that no honor needs", kept=("张三", "王五")
    ),
    "missing needed column": Fault(
        {"people.csv": "性别,籍贯\n男,青岛\n"}, "r/people.csv", 1, "name", "no column 姓名 (name)"
    ),
    "unknown table name": Fault(
        {"名人.csv": "姓名\n张三\n"}, "r/名人.csv", 0, "", "no table of this name; known: documents, "
    ),
    "two files of one table": Fault(
        {"people.csv": "姓名\n张三\n", "人物.csv": "姓名\n李四\n"},
        "r",
        0,
        "",
        "two files hold the table Person",
        ("张三", "李四"),
    ),
    "unknown sheet name": Fault(
        {"名册.xlsx": book({"人物": [["姓名"], ["王五"]], "杂记": [["甲"]]})},
        *("r/名册.xlsx", 0, "", "no table has this name: the sheet is not read", ("王五",), "杂记"),
    ),
}
NAMES = {
    "unknown honor": grant(
        "获得者,荣誉\n赵六,先进鼓手", 2, "荣誉", "(先进鼓手) is declared: add it to honors", "先进鼓手"
    ),
    "dangling name": grant(
        "获得者,荣誉\n钱七,时代楷模", 2, "获得者", "nothing of this name (钱七) is declared", "钱七"
    ),
    "dangling name among several": people(
        "姓名,徒弟\n张三,王五、钱七", 2, "徒弟", "nothing of this name (钱七)", "王五、钱七", ("张三", "王五")
    ),
    "name of the wrong unit": grant(
        "获得者,荣誉\n张伟@海信集团,时代楷模",
        2,
        "获得者",
        "nothing of this name",
        "张伟@海信集团",
        {"companies.csv": FIRMS},
    ),
    "unit that nothing declares": people(
        "姓名,单位\n张三,海信", 2, "单位", "(海信) is declared", "海信", ("张三", "王五")
    ),
    "name of two classes": grant(
        "获得者,荣誉\n海天,时代楷模",
        *(2, "获得者", "several fit; say which by class:name, Company:… or Team:…", "海天"),
        {"companies.csv": "名称\n海天\n", "teams.csv": "名称\n海天\n"},
    ),
    "name of two people": Fault(
        {
            "companies.csv": FIRMS,
            "people.csv": TWO_OF_A_NAME,
            "conferrals.csv": "获得者,荣誉\n张伟,时代楷模\n青岛港,时代楷模\n",
        },
        *(
            "r/conferrals.csv",
            2,
            "获得者",
            "say which by name@unit, …@海尔集团 or …@青岛港",
            ("张伟", "1 Conferral"),
            "",
            "张伟",
        ),
    ),
    "row of two people": Fault(
        {"companies.csv": FIRMS, "people.csv": TWO_OF_A_NAME + "张伟,\n王五,\n"},
        *("r/people.csv", 4, "姓名", "2 things of this name are told apart", ("张伟", "王五"), "", "张伟"),
    ),
    "empty needed cell": grant("获得者,荣誉\n赵六,,", 2, "荣誉", "empty; the row needs it", ""),
    "row without a name": people("姓名,性别\n,男", 2, "姓名", "empty; the row needs it"),
    "unknown document": people("姓名,文献\n张三,某报", 2, "文献", "no such document: add it to documents", "某报"),
    "document without id and title": Fault(
        {"documents.csv": "编号,标题,出版者\n,,某报\nd,甲,\n"},
        "r/documents.csv",
        2,
        "编号",
        "needs an id, or a title",
        ("甲",),
    ),
    "title of two documents": Fault(
        {"documents.csv": "编号,标题\nd,甲\ne,甲\n", "people.csv": "姓名,文献\n张三,甲\n王五,e\n"},
        *("r/people.csv", 2, "文献", "several documents have this title", ("王五",), "", "甲"),
    ),
}
CELLS = {
    "bad code": people("姓名,性别\n张三,公", 2, "性别", "not one of: 男 male, 女 female", "公", ("张三", "王五")),
    "impossible date": grant("获得者,荣誉,日期\n赵六,时代楷模,2023-02-30", 2, "日期", "no such day", "2023-02-30"),
    "sentinel date": grant("获得者,荣誉,日期\n赵六,时代楷模,1900-01-01", 2, "日期", "a placeholder", "1900-01-01"),
    "no date": grant("获得者,荣誉,日期\n赵六,时代楷模,去年", 2, "日期", "not a date; write 2023-07-26", "去年"),
    "date without a day": grant("获得者,荣誉,日期\n赵六,时代楷模,2023-07", 2, "日期", "not a full date", "2023-07"),
    "year out of range": grant("获得者,荣誉,年份\n赵六,时代楷模,2203", 2, "年份", "a year out of range", "2203"),
    "date for a year": grant("获得者,荣誉,年份\n赵六,时代楷模,2023-07-26", 2, "年份", "not a year", "2023-07-26"),
    "interval turned round": people(
        "姓名,出生日期\n张三,1970/1960", 2, "出生日期", "ends before it begins", "1970/1960", ("张三", "王五")
    ),
    "bad whole number": grant("获得者,荣誉,排名\n赵六,时代楷模,1.5", 2, "排名", "not a whole number", "1.5"),
    "bad boolean": Fault(
        {"honors.csv": "名称,可重复授予\n先进鼓手,也许\n"},
        *("r/honors.csv", 2, "可重复授予", "neither yes nor no", ("先进鼓手",), "", "也许"),
    ),
    "bad number": figure(
        "对象,指标,原值,数值\n青岛市,班组,约三个,许多\n青岛市,班组,5个,5\n", "数值", "not a number", "许多"
    ),
    "number beyond keeping": figure(
        "对象,指标,原值,数值\n青岛市,班组,极多,1e99\n青岛市,班组,5个,5\n", "数值", "beyond 18 digits", "1e99"
    ),
    "number unlike its words": figure(
        "对象,指标,原值,数值\n青岛市,班组,5个,50\n青岛市,班组,5个,5\n",
        "数值",
        "is not the number its words tell: 5个",
        "50",
    ),
    "confidence out of range": people(
        "姓名,置信度\n张三,1.5", 2, "置信度", "above 0 and up to 1", "1.5", ("张三", "王五")
    ),
    "confidence of nought": people("姓名,置信度\n张三,0", 2, "置信度", "above 0 and up to 1", "0", ("张三", "王五")),
    "personal data in a cell": people(
        "姓名,籍贯\n张三,电话13800138000", 2, "籍贯", "personal data (phone number)", "[phone number]", ("张三", "王五")
    ),
    "cell beyond the last header": people(
        "姓名,性别\n张三,男,组长", 2, "", "beyond the last header", "组长", ("张三", "王五")
    ),
    "formula without a value": sheet([["姓名", "籍贯"], ["张三", '="青"&"岛"'], ["王五"]], 2, "籍贯", "no saved value"),
    "cell that shows an error": sheet(
        [["姓名", "籍贯"], ["张三", "#N/A"], ["王五"]], 2, "籍贯", "shows the error #N/A"
    ),
}
FILES = {
    "empty file": Fault({"people.csv": ""}, "r/people.csv", 0, "", "the file is empty"),
    "binary file": Fault({"people.csv": b"\x89PNG\0\0\1\2"}, "r/people.csv", 0, "", "not a text file"),
    "text of no known encoding": Fault(
        {"people.csv": b"\xff\xff\xff\n"}, "r/people.csv", 0, "", "neither UTF-8 nor GB18030"
    ),
    "workbook that is no zip": Fault({"名册.xlsx": "姓名\n"}, "r/名册.xlsx", 0, "", "not a workbook that can be read"),
    "unreadable kind of file": Fault(
        {"扫描.png": "x", "people.csv": "姓名\n王五\n"}, "r/扫描.png", 0, "", "no loader reads", ("王五",)
    ),
}
FAULTS = HEADERS | NAMES | CELLS | FILES


def kept(found: Read) -> set[str]:
    names = {s.value for s in found.of("prefLabel") if not s.subject.startswith("Document/") or s.value == "甲"}
    unnamed = {f"{len(found.mentions(label))} {label}" for label in ("Conferral", "Statistic")}
    return names | unnamed


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_named_with_its_place_and_the_rest_loads(fault: Fault, tmp_path: Path) -> None:
    found = read(tmp_path, {**SOUND, **fault.files})
    assert len(found.problems) == 1, [str(problem) for problem in found.problems]
    (problem,) = found.problems
    assert problem == Problem(fault.file, fault.sheet, fault.row, fault.column, problem.value, problem.reason)
    assert fault.reason in problem.reason
    assert problem.value == fault.value or not fault.value
    assert kept(found) >= {"青岛市总工会", *fault.kept}
    assert found.faulty == (problem.row > 0 and fault not in HEADERS.values())


def test_the_command_counts_faults_on_the_screen_and_lists_them_in_the_report(tmp_path: Path) -> None:
    records = write(
        tmp_path / "r",
        {"people.csv": "姓名,性别,鞋码\n张三,公,42\n李四,男,43\n", "conferrals.csv": "获得者,荣誉\n钱七,时代楷模\n"},
    )
    done = build(records, tmp_path / "g")
    assert done.returncode == 1
    assert "3 rows from 1 inputs: 2 人物" in done.stdout
    assert "r/people.csv, row 2, 性别: not one of: 男 male, 女 female (公)" in done.stderr
    assert f"3 problems in 2 of 3 rows: {tmp_path / 'g' / 'report.csv'}" in done.stderr
    assert "Traceback" not in done.stderr
    assert report(tmp_path / "g") == [
        ["r/conferrals.csv", "", "2", "获得者", "钱七", "nothing of this name (钱七) is declared: add it to " + ADD_TO],
        ["r/people.csv", "", "1", "鞋码", "", "no such column in people: not read"],
        ["r/people.csv", "", "2", "性别", "公", "not one of: 男 male, 女 female"],
    ]


ADD_TO = "achievements or companies or organizations or people or studios or teams"


def test_sound_records_leave_an_empty_report_and_no_complaint(tmp_path: Path) -> None:
    done = build(write(tmp_path / "r", SOUND), tmp_path / "g")
    assert (done.returncode, done.stderr, report(tmp_path / "g")) == (0, "", [])
