"""Personal data that a record holds occurs in no byte of what a reading leaves or shows; text that runs is inert."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from loaders.table.tables import Table, tables
from tests.tables import Cell, Files, book, build, read, report, write

# name → as a clerk may write it, and the part that must not occur, without separators.
PLANTED = {
    "identity card": ("370202199003074518", "370202199003074518"),
    "identity card in groups": ("370202 19900307 451X", "37020219900307451"),
    "old identity card": ("370202900307451", "370202900307451"),
    "mobile": ("13864210987", "13864210987"),
    "mobile in groups": ("手机 138-6421-0987", "13864210987"),
    "mobile in full width": ("１３８６４２１０９８７", "１３８６４２１０９８７"),
    "landline": ("0532-85917643", "053285917643"),
    "bank account": ("6222021234567890123", "6222021234567890123"),
    "bank account in groups": ("工行 6222 0212 3456 7890 123", "6222021234567890123"),
    "address": ("家住徐州路90号7号楼2单元501室", "徐州路90号"),
    "health": ("曾患有慢性肾炎", "肾炎"),
}
NUMBERS = {"identity card": 370202199003074518, "mobile": 13864210987, "bank account": 6222021234567890}
# What a program that keeps 15 digits of a number makes of them is as personal.
KEPT_DIGITS = {"identity card": "370202199003074", "mobile": "13864210987", "bank account": "622202123456789"}
_SEPARATORS = re.compile(r"[\s\-–—.,_]")


def everywhere(table: Table, planted: Cell) -> Iterator[list[Cell]]:
    """A table with a sound name in each row but the cell planted in one column after the other."""
    heads = [column.zh for column in table.columns.values()]
    yield list(heads)
    for place in range(len(heads)):
        yield [
            planted if n == place else "青岛港" if head in ("名称", "姓名") else None for n, head in enumerate(heads)
        ]
    yield [planted for _ in heads]


def as_csv(lines: Iterator[list[Cell]]) -> str:
    return "".join(",".join("" if cell is None else str(cell) for cell in line) + "\n" for line in lines)


def folder_with(planted: str) -> Files:
    sheets = {table.sheets[1]: everywhere(table, planted) for table in tables().values()}
    texts = {f"{table.sheets[0]}.csv": as_csv(everywhere(table, planted)) for table in tables().values()}
    return {**texts, "簿/名册.xlsx": book(sheets)}


def told(graph: Path, screen: str) -> Iterator[str]:
    """All that a reading left and showed, as text: files byte by byte, cells of Parquet one by one, the screen."""
    yield screen
    for path in sorted(p for p in graph.rglob("*") if p.is_file()):
        yield path.name
        yield path.read_bytes().decode("utf-8", "replace")
        if path.suffix == ".parquet":
            with duckdb.connect() as engine:
                rows = engine.execute("SELECT * FROM read_parquet(?)", [str(path)]).fetchall()
            yield "\n".join("\t".join(map(str, row)) for row in rows)


class Built(NamedTuple):
    """A graph directory, and all that its building left and showed, as text without separators."""

    graph: Path
    texts: list[str]

    def around(self, secret: str) -> list[str]:
        """Where the secret occurs."""
        assert any("青岛港" in text for text in self.texts), "the sound cells are looked through as well"
        return [text[max(0, text.index(secret) - 40) :][:120] for text in self.texts if secret in text]


def built(folder: Path, files: Files) -> Built:
    done = build(write(folder / "r", files), folder / "g")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return Built(folder / "g", [_SEPARATORS.sub("", text) for text in told(folder / "g", done.stdout + done.stderr)])


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build of records that hold all that is planted, each kind in each column of a folder of its own."""
    files: dict[str, str | bytes] = {}
    for name, (written, _) in PLANTED.items():
        files |= {f"{name}/{path}": content for path, content in folder_with(written).items()}
    for name, number in NUMBERS.items():
        sheets = {table.sheets[0]: everywhere(table, number) for table in tables().values()}
        files[f"{name} as a number/名册.xlsx"] = book(sheets)
    return built(tmp_path_factory.mktemp("inside"), files)


@pytest.mark.parametrize("secret", [*(secret for _, secret in PLANTED.values()), *KEPT_DIGITS.values()])
def test_personal_data_in_any_column_occurs_nowhere(secret: str, inside: Built) -> None:
    assert inside.around(secret) == []


@pytest.mark.parametrize("name", PLANTED)
def test_personal_data_in_any_column_is_told_of(name: str, inside: Built) -> None:
    told_of = [row for row in report(inside.graph) if row[0].startswith(f"r/{name}/") and "personal data" in row[5]]
    assert len(told_of) >= 2 * sum(len(table.columns) for table in tables().values()), "in CSV and in the workbook"


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build of records that hold what is planted in headers, titles, sidecars and names of sheets."""
    files: dict[str, str | bytes] = {}
    for name, (written, _) in PLANTED.items():
        files |= {
            f"{name}/people.csv": f"{written}\n原文,{written}\n姓名,{written}\n青岛港,甲\n",
            f"{name}/teams.csv": f"{written},甲\n乙,丙\n",
            f"{name}/companies.csv": "名称\n青岛港\n",
            f"{name}/名册.xlsx": book({written: [["甲"]], "人物": [["姓名"], ["青岛港"]]}),
            f"{name}/名册.xlsx.yml": f"标题: {written}\n出版者: {written}\n{written}: 甲\n",
            f"{name}/乱.xlsx": book({"人物": [["姓名"], ["甲"]]}),
            f"{name}/乱.xlsx.yml": f"标题: [{written}\n",
        }
    return built(tmp_path_factory.mktemp("outside"), files)


@pytest.mark.parametrize("secret", [secret for _, secret in PLANTED.values()], ids=PLANTED.keys())
def test_personal_data_outside_the_cells_of_rows_occurs_nowhere(secret: str, outside: Built) -> None:
    assert outside.around(secret) == []


@pytest.mark.parametrize("path", ["{}/people.csv", "{}.xlsx", "{}.csv"])
def test_personal_data_in_the_name_of_an_input_occurs_nowhere(path: str, tmp_path: Path) -> None:
    content = book({"人物": [["姓名"], ["张三"]]}) if path.endswith("xlsx") else "姓名\n张三\n"
    files: Files = {path.format("电话13864210987"): content, "companies.csv": "名称\n青岛港\n"}
    assert built(tmp_path, files).around("13864210987") == []


LEAKS = {
    "comma behind": "请联系13864210987，谢谢",
    "full stop behind": "13864210987.",
    "full stop before": "No.13864210987",
    "words that begin like a unit": "13864210987个人电话",
    "underscore between": "138_6421_0987",
    "two hyphens between": "138--6421--0987",
    "unseen character between": "1386421\u200b0987",
    "landline without a hyphen": "053285917643",
    "old identity card and a comma": "370202900307451，男",
    "word of address without a colon": "家庭住址 徐州路90号",
}


@pytest.mark.parametrize("written", LEAKS.values(), ids=LEAKS.keys())
def test_ways_of_writing_personal_data_are_recognised(written: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"people.csv": f'姓名,籍贯\n张三,"{written}"\n'})
    assert found.values("nativePlace") == []


FIGURES = (
    "累计创效13864210987元",
    "13864210987.50元",
    "创效13,864,210,987元",
    "0.13864210987",
    "91370200163577XXXX",
    "〔2023〕13864号",
)


@pytest.mark.parametrize("words", FIGURES)
def test_figures_and_codes_are_not_taken_for_personal_data(words: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"achievements.csv": f'名称,说明\n甲,"{words}"\n'})
    assert (found.problems, found.values("description")) == ([], [words])


FORMULAS = ("=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\t=1+1")
WIDE = "＝1+1"


@pytest.mark.parametrize("formula", [*FORMULAS, WIDE])
def test_a_cell_that_a_spreadsheet_would_run_is_inert_in_the_report(formula: str, tmp_path: Path) -> None:
    files = {"people.csv": f'姓名,性别,"{formula}"\n张三,"{formula}",甲\n', f"{formula.strip()}.csv": "姓名\n张三\n"}
    build(write(tmp_path / "r", files), tmp_path / "g")
    cells = [cell for row in report(tmp_path / "g") for cell in row]
    assert len([cell for cell in cells if formula.strip() in cell]) >= 2
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))] == []


@pytest.mark.parametrize("formula", FORMULAS[:4])
def test_text_that_a_spreadsheet_would_run_is_text_in_statements(formula: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"achievements.csv": f'名称,说明\n甲,"{formula}"\n'})
    (said,) = found.of("description")
    assert (found.problems, said.value, said.quote) == ([], formula, formula)
