"""`jiangtu analyze`: every measure, on the sample, is what it declares, and its report is the same in every run."""

import csv
import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner, Result
from playwright.sync_api import Browser

import jiangtu
from graph.analytics.measure import NAMES, Column, Measure, measure
from graph.analytics.measured import Measured, NoSuchMeasuredTable
from graph.analytics.study import Study
from graph.directory import current
from jiangtu.cli import main
from queries.report.folder import PAGE, TOLD
from records import root
from tests.browsing import NARROW, WIDE, chromium, opened

LANGUAGES = ("zh", "en")
NUMBERS = ("integer", "number", "share", "year")
TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "year": (int,),
    "number": (int, float),
    "share": (int, float),
    "boolean": (bool,),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("analyze") / "graph"
    jiangtu.build([root()], directory, stores=False)
    return directory


@pytest.fixture(scope="module")
def study(graph: Path) -> Iterator[Study]:
    with Study(current(graph)) as found:
        yield found


@pytest.fixture(scope="module")
def reports(graph: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A report of every measure in each language, each made by a process of its own."""
    folder = tmp_path_factory.mktemp("reports")
    for lang, seed in zip(LANGUAGES, ("1", "2"), strict=True):
        analyze(graph, folder / lang, lang, seed)
    return {lang: folder / lang for lang in LANGUAGES}


def analyze(graph: Path, folder: Path, lang: str, hash_seed: str) -> None:
    line = ["analyze", "--all", "-o", str(folder), "--lang", lang, "--graph", str(graph)]
    told = {**os.environ, "PYTHONHASHSEED": hash_seed, "OMP_NUM_THREADS": hash_seed}
    subprocess.run([sys.executable, "-m", "jiangtu", *line], env=told, check=True, capture_output=True)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["analyze", *map(str, arguments)])


def in_words(told: Measure) -> Iterator[tuple[str, Any]]:
    """Every place of a measure where words stand."""
    yield "title", told.title
    yield "description", told.description
    yield from ((f"assumption {n}", words) for n, words in enumerate(told.assumptions, start=1))
    yield from ((f"plot {plot.title}", plot.title) for plot in told.plots)
    for table in told.tables.values():
        yield f"{table.name}, title", table.title
        yield f"{table.name}, note", table.note
        for column in table.columns:
            yield f"{table.name}.{column.name}", column.words
            yield from ((f"{table.name}.{column.name}: {code}", words) for code, words in column.codes.items())


@pytest.mark.parametrize("name", NAMES)
def test_all_of_a_measure_is_in_words_of_both_languages(name: str) -> None:
    told = measure(name)
    assert [
        where for where, words in in_words(told) if not all(words.get(lang, "").strip() for lang in LANGUAGES)
    ] == []
    assert told.assumptions and told.tables


@pytest.mark.parametrize("name", NAMES)
def test_what_a_measure_points_to_is_there(name: str) -> None:
    told = measure(name)
    for table in told.tables.values():
        assert not table.evidence or table.evidence in told.tables, table.name
        if table.evidence:
            assert any(column.kind == "id" for column in told.tables[table.evidence].columns), table.evidence
    for plot in told.plots:
        columns = {column.name: column for column in told.tables[plot.table].columns}
        used = [name for name in (plot.x, plot.y, plot.low, plot.high, plot.value, plot.group) if name]
        assert {*used, *plot.where} <= columns.keys(), plot.title
        assert bool(plot.low) == bool(plot.high), plot.title
        needed = {
            "bars": (plot.x,),
            "ranges": (plot.low, plot.high),
            "lines": (plot.x, plot.y),
            "steps": (plot.x, plot.y),
            "matrix": (plot.value,),
        }[plot.kind]
        numbers = [*needed, *(name for name in (plot.low, plot.high) if name)]
        assert [name for name in numbers if not name or columns[name].kind not in NUMBERS] == [], plot.title
        assert plot.y and (plot.kind != "matrix" or plot.x), plot.title


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_what_their_columns_declare(name: str, study: Study) -> None:
    measured = study.measure(name)
    wrong = []
    for table in measured.measure.tables.values():
        for row in measured.rows[table.name]:
            assert len(row) == len(table.columns), table.name
            wrong += [(table.name, c.name, v) for c, v in zip(table.columns, row, strict=True) if not _fits(c, v)]
    assert wrong[:5] == []
    for plot in measured.measure.plots:
        codes = {c.name: c.codes for c in measured.measure.tables[plot.table].columns}
        assert [v for name, v in plot.where.items() if codes[name] and v not in codes[name]] == [], plot.title


def _fits(column: Column, value: Any) -> bool:
    """Plain Python values alone, so that every machine writes the same; a code may also be a text of a record."""
    if value is None:
        return True
    if type(value) is list:
        return all(item is not None and _fits(column, item) for item in value)
    if types := TYPES.get(column.kind):
        if type(value) not in types or (isinstance(value, float) and not math.isfinite(value)):
            return False
        return column.kind != "share" or -1 <= value <= 1
    if column.kind == "id":
        return type(value) is str and ("/" in value or value in column.codes)
    return type(value) is str


@pytest.mark.parametrize("name", NAMES)
def test_evidence_is_not_missing_where_something_is_counted(name: str, study: Study) -> None:
    measured: Measured = study.measure(name)
    for table in measured.measure.tables.values():
        if table.evidence and not measured.rows[table.evidence]:
            counts = [n for n, column in enumerate(table.columns) if column.kind == "integer"]
            assert not any(row[n] for row in measured.rows[table.name] for n in counts[:1]), table.name


def test_the_same_build_and_seed_give_the_same_bytes(graph: Path, reports: dict[str, Path], tmp_path: Path) -> None:
    for lang, path in reports.items():
        analyze(graph, tmp_path / lang, lang, "7")
        there, again = ({p.name: p.read_bytes() for p in folder.iterdir()} for folder in (path, tmp_path / lang))
        assert [name for name in there if there[name] != again.get(name)] == [] and there.keys() == again.keys()


def test_the_tables_are_the_same_in_every_language_and_as_they_are_told(reports: dict[str, Path]) -> None:
    zh, en = ({p.name: p.read_bytes() for p in reports[lang].glob("*.csv")} for lang in LANGUAGES)
    assert zh == en and len(zh) == sum(len(measure(name).tables) for name in NAMES)
    told = json.loads((reports["zh"] / TOLD).read_text("utf-8"))
    assert [one["name"] for one in told["measures"]] == list(NAMES)
    for one in told["measures"]:
        for table in one["tables"]:
            lines = zh[table["file"]].decode("utf-8").splitlines()
            head, *rows = csv.reader(lines)
            assert head == [column["name"] for column in table["columns"]] and len(rows) == table["rows"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_report_of_all_opens_without_a_network_and_is_sound(
    browser: Browser, reports: dict[str, Path], lang: str, size: tuple[int, int]
) -> None:
    path = reports[lang] / PAGE
    with opened(browser, path, size=size, ready="footer") as view:
        assert view.complaints == [] and view.asked == [path.as_uri()]
        assert view.page.locator("script").count() == 0
        assert view.page.locator("section.measure").count() == len(NAMES)
        assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        lost = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
        assert view.page.evaluate(f"{lost}.map(a => a.hash)") == []
        found = Axe().run(view.page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []


def test_the_list_has_every_measure() -> None:
    done = run("--format", "json")
    assert [one["name"] for one in json.loads(done.stdout)] == list(NAMES)
    assert all(name in run().stdout for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_screen_shows_tables_assumptions_and_what_they_rest_on(name: str, graph: Path) -> None:
    done = run(name, "--graph", graph, "--lang", "en")
    told = measure(name)
    assert done.exit_code == 0, done.stderr
    assert all(words["en"] in done.stdout for words in (*told.assumptions, told.description))
    assert all(f"{name}.{table}.csv" in done.stdout for table in told.tables)
    assert current(graph).name in done.stdout and f"jiangtu analyze {name} --graph GRAPH" in done.stdout


def test_one_table_is_written_with_all_its_rows(graph: Path, reports: dict[str, Path], tmp_path: Path) -> None:
    name = NAMES[0]
    for table in measure(name).tables:
        done = run(name, "--table", table, "-o", tmp_path / "t.csv", "--graph", graph)
        assert done.exit_code == 0, done.stderr
        assert (tmp_path / "t.csv").read_bytes() == (reports["zh"] / f"{name}.{table}.csv").read_bytes()
    assert isinstance(json.loads(run(name, "--table", table, "--format", "json", "--graph", graph).stdout), list)
    assert run(name, "--table", table, "--graph", graph).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["nope"], "nope"),
        ([NAMES[0], "--table", "nope"], "nope"),
        ([NAMES[0], "--all"], "--all"),
        (["--all", "--table", "x"], "--table"),
        ([NAMES[0], "--format", "csv"], "--table"),
        (["-o", "x"], "--all"),
        (["--within", "x"], "--all"),
        ([NAMES[0], "--seed", "-1"], "--seed"),
        ([NAMES[0], "--table", "x", "-o", "x.doc"], "-o"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_exit_2_and_writes_nothing(
    arguments: list[str], named: str, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments, "--graph", graph)
    assert done.exit_code == 2 and named in done.stderr.splitlines()[-1] and done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_other_things_is_refused_in_one_line(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    done = run(NAMES[0], "-o", tmp_path, "--graph", graph)
    assert done.exit_code == 1 and len(done.stderr.splitlines()) == 1 and str(tmp_path) in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    first = run(NAMES[0], "-o", tmp_path, "--within", "nobody", "--graph", graph)
    assert first.exit_code == 1 and first.stderr == done.stderr  # the folder is looked at before the work begins


@pytest.mark.parametrize("name", NAMES)
def test_a_column_has_the_type_of_its_kind_even_where_it_is_empty(name: str, study: Study) -> None:
    types = {"integer": "Int64", "number": "float64", "share": "float64", "boolean": "boolean"}
    whole = study.measure(name)
    for measured in (whole, Measured(whole.measure, whole.told, dict.fromkeys(whole.measure.tables, ()))):
        for table in measured.measure.tables.values():
            frame = measured[table.name]
            told = {column.name: types[column.kind] for column in table.columns if column.kind in types}
            assert {column: str(frame[column].dtype) for column in told} == told, table.name


def test_a_table_that_there_is_not_is_a_key_error_in_one_line(study: Study) -> None:
    measured = study.measure("ladder")
    with pytest.raises(NoSuchMeasuredTable, match=r"^ladder has no table 'stepz'; it has: rungs, .*steps") as raised:
        measured["stepz"]
    assert isinstance(raised.value, KeyError) and measured.get("stepz") is None and "stepz" not in measured
    assert len(repr(measured)) < 300 and "steps (" in repr(measured)
