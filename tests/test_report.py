"""A report shows its numbers as they are, runs nothing, and is sound for who reads, hears or prints it."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from graph.analytics.measure import Column, Table
from graph.directory import NotOurs
from queries.report.cells import shower
from queries.report.drawing import Box, Dot, Drawing, Label
from queries.report.drawing import Path as Way
from queries.report.folder import PAGE, TOLD, write
from queries.report.geometry import SIZE, apart, ticks, width, wrapped
from queries.report.page import page, shown_rows
from queries.report.plot import drawing
from tests.browsing import NARROW, SCREENSHOTS, WIDE, chromium, opened
from tests.reports import HONORS, LEVELS, PLOTS, ROWS, column, sample

NONCE = "bm9uY2U"
ATTACK = "</title></svg></style><script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{ 7*7 }} javascript:alert(3)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("kind", "values", "shown"),
    [
        ("integer", [1234567, 0, -3, None], ["1,234,567", "0", "−3", "—"]),
        ("number", [0.5, 12.25, None], ["0.50", "12.25", "—"]),
        ("number", [3.0, 4.0], ["3", "4"]),
        ("number", [1234.5678, 1e-7], ["1,235", "1.0×10⁻⁷"]),
        ("number", [10059.0, 0.00234567, 17.86789], ["10,059", "0.002346", "17.87"]),
        ("number", [float("nan"), float("inf"), 1.5], ["—", "—", "1.50"]),
        ("share", [0.5, 1.0, 0.0, None], ["50%", "100%", "0%", "—"]),
        ("share", [0.1234, 0.999], ["12.3%", "99.9%"]),
        ("share", [0.0004, 0.5], ["0.04%", "50.00%"]),
        ("number", [-0.0, 0.5], ["0.000", "0.500"]),
        ("year", [2023, None], ["2023", "—"]),
        ("boolean", [True, False, None], ["yes", "no", "—"]),
        ("text", ["a", ["b", "c"], [2004, 2005], [], None], ["a", "b, c", "2004, 2005", "—", "—"]),
        ("code", ["municipal", "other"], ["municipal", "other"]),
        ("class", ["Honor"], ["Honor"]),
        ("id", ["Honor/1a"], ["Honor/1a"]),
    ],
)
def test_a_value_is_shown_as_people_read_it(kind: str, values: list[Any], shown: list[str]) -> None:
    codes = LEVELS if kind == "code" else {}
    assert list(map(shower(column("x", kind, **codes), values, "en"), values)) == shown


@pytest.mark.parametrize(("p", "shown"), [(0.0004, "< 0.001"), (0.049, "0.049"), (1.0, "1.000"), (0, "< 0.001")])
@pytest.mark.parametrize("name", ["p", "p_adjusted"])
def test_a_chance_is_told_to_three_places_and_never_as_none_at_all(name: str, p: float, shown: str) -> None:
    assert shower(column(name, "number"), [p], "zh")(p) == shown


def test_codes_are_told_in_the_language_of_the_report() -> None:
    shows = [shower(column("level", "code", **LEVELS), [], lang) for lang in ("zh", "en")]
    assert [show("provincial") for show in shows] == ["省部级", "provincial"]


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9), st.integers(1, 9))
def test_ticks_lie_around_the_values_evenly_and_are_few(one: float, other: float, most: int) -> None:
    low, high = sorted((one, other))
    if high - low < 1e-6 * max(1, abs(low), abs(high)):
        return
    found = ticks(low, high, most)
    room = (high - low) * 1e-6
    assert found[0] <= low + room and found[-1] >= high - room
    assert 2 <= len(found) <= most + 3
    steps = [b - a for a, b in pairwise(found)]
    assert max(steps) - min(steps) < 1e-6 * max(steps)


@given(st.integers(-5000, 5000), st.integers(0, 300), st.integers(1, 9))
def test_ticks_of_counts_have_no_fractions(low: int, more: int, most: int) -> None:
    assert all(isinstance(tick, int) for tick in ticks(low, low + more, most, whole=True))


@given(st.text("匠图 model%,。", max_size=40), st.floats(40, 200), st.integers(1, 3))
def test_words_fit_where_they_are_wrapped(text: str, room: float, lines: int) -> None:
    told = wrapped(text, room, lines)
    assert 1 <= len(told) <= lines and all(width(line) <= room + SIZE for line in told)
    if not told[-1].endswith("…"):
        assert "".join(told).replace(" ", "") == "".join(text.split())


@given(st.lists(st.floats(0, 200), max_size=12))
def test_names_beside_each_other_do_not_overlap(places: list[float]) -> None:
    found = apart(places, 16, 0, 200)
    between = sorted(found)
    assert all(b - a >= 16 - 1e-6 for a, b in pairwise(between))
    assert [n for n, _ in sorted(enumerate(found), key=lambda p: p[1])] == sorted(
        range(len(places)), key=lambda n: (places[n], n)
    )


def drawn(number: int, lang: str = "zh") -> Drawing:
    (measured,) = sample(lang).measured
    made = drawing(PLOTS[number], measured, lang)
    assert made
    return made


def texts(made: Drawing, style: str) -> list[str]:
    labels = (mark for mark in made.marks if isinstance(mark, Label))
    return [" ".join(mark.lines) for mark in labels if style in mark.style.split()]


def test_bars_are_as_long_as_their_numbers_and_a_row_without_one_stays() -> None:
    made = drawn(0)
    bars = [mark for mark in made.marks if isinstance(mark, Box)]
    assert [bar.width / bars[0].width for bar in bars[:3]] == pytest.approx([1, 980 / 12345, 7 / 12345], abs=0.01)
    assert texts(made, "value") == ["12,345", "980", "7", "0", "—"]
    assert len(texts(made, "thing")) == len(HONORS)
    assert "12,345" in made.told and "没有数字" in " ".join(made.beside)


def test_bars_below_nought_go_the_other_way_and_groups_are_named() -> None:
    made = drawn(1, "en")
    right, left = (mark for mark in made.marks if isinstance(mark, Box))
    assert left.x + left.width == pytest.approx(right.x, abs=0.2)
    assert texts(made, "value") == ["2.50  provincial", "−1.25  municipal", "—  provincial"]


def test_ranges_show_the_first_rows_and_say_so() -> None:
    made = drawn(2)
    assert len([mark for mark in made.marks if isinstance(mark, Dot)]) == 3
    assert "只画出前 3 个，表中共 5 行" in " ".join(made.beside)


def test_a_line_is_broken_where_there_is_no_number_and_is_named_at_its_end() -> None:
    made = drawn(3)
    one, other = (mark for mark in made.marks if isinstance(mark, Way) and mark.style.startswith("line"))
    assert one.way.count("M") == 1 and other.way.count("M") == 2 and one.style != other.style
    assert texts(made, "name") == ["市级", "省部级"]
    assert "1 行没有“year列”" in " ".join(made.beside)
    shapes = {mark.style: mark.shape for mark in made.marks if isinstance(mark, Dot)}
    assert len(set(shapes.values())) == 2


@pytest.mark.parametrize("number", range(len(PLOTS)))
def test_a_plot_without_a_number_is_left_out(number: int) -> None:
    (measured,) = sample().measured
    rows = {
        name: [[None if isinstance(n, float | int) else n for n in row] for row in measured.rows[name]] for name in ROWS
    }
    assert drawing(PLOTS[number], replace(measured, rows=rows), "zh") is None


def test_steps_stay_until_the_next() -> None:
    (way,) = (mark.way for mark in drawn(4).marks if isinstance(mark, Way))
    points = [tuple(map(float, point.split())) for point in re.split("[ML]", way) if point]
    assert len(points) == 2 * 14 - 1
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))


def test_a_matrix_shades_by_number_and_leaves_a_pair_without_a_row_empty() -> None:
    made = drawn(5)
    cells = [mark for mark in made.marks if isinstance(mark, Box)]
    assert [cell.shade for cell in cells] == [0.5, 0.25, 0]
    assert [cell.style for cell in cells] == ["cell", "cell below", "cell"]
    assert texts(made, "value") == ["2.50", "−1.25", "—"]


@pytest.mark.parametrize("number", range(6))
def test_nothing_is_drawn_outside_and_no_words_lie_over_others(number: int) -> None:
    made = drawn(number, "en")
    boxes = list[tuple[float, float, float, float]]()
    for mark in made.marks:
        if isinstance(mark, Label) and not mark.turn:
            wide = max(map(width, mark.lines))
            left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
            boxes.append((left, mark.y - 10, left + wide, mark.y + 16 * (len(mark.lines) - 1)))
    for left, top, right, bottom in boxes:
        assert left >= -12 and right <= made.width + 12 and top >= -2 and bottom <= made.height
    for n, a in enumerate(boxes):
        for b in boxes[:n]:
            assert a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1, (a, b)


def test_the_folder_holds_every_table_in_full_and_says_what_each_file_is(tmp_path: Path) -> None:
    write(sample(), tmp_path / "out")
    told = json.loads((tmp_path / "out" / TOLD).read_text("utf-8"))
    (measure,) = told["measures"]
    assert [table["rows"] for table in measure["tables"]] == [len(rows) for rows in ROWS.values()]
    for table in (*measure["tables"], told["report"]):
        assert sha256((tmp_path / "out" / table["file"]).read_bytes()).hexdigest() == table["sha256"]
    with (tmp_path / "out" / "sample.honors.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == [one["name"] for one in measure["tables"][0]["columns"]]
    assert rows[1] == [HONORS[1], "980", "900.0", "1000.0", "0.0123", "1.2e-07", "0.049", "1999", "false", "Honor/1b",
                       "Honor", "provincial"]  # fmt: skip
    assert rows[4] == [HONORS[4], *[""] * 11]
    assert measure["tables"][0]["evidence"] == "sample.rows.csv" and told["group"] is None
    assert set(told["jiangtu"]["parts"]) | {TOLD} == set(contents(tmp_path / "out"))


def test_the_same_report_is_the_same_bytes_and_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    write(sample(), tmp_path / "one")
    write(sample("en", within=5), tmp_path / "other")
    assert contents(tmp_path / "one") != contents(tmp_path / "other")
    write(sample(), tmp_path / "other")
    assert contents(tmp_path / "one") == contents(tmp_path / "other")
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other"}


@pytest.mark.parametrize("text", ["[]", "{}", '{"jiangtu": {"parts": ["report.html"]}}', "no json"])
def test_a_folder_that_holds_other_things_is_left_alone(tmp_path: Path, text: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / TOLD).write_text(text, "utf-8")
    (tmp_path / "out" / "mine.txt").write_text("mine", "utf-8")
    before = contents(tmp_path / "out")
    with pytest.raises(NotOurs, match="other things"):
        write(sample(), tmp_path / "out")
    assert contents(tmp_path / "out") == before


def test_a_column_beside_is_in_the_csv_alone() -> None:
    table = Table("t", {}, {}, (column("name", "text"), Column("beside", {}, aside=True), column("year", "year")))
    assert [shown.name for shown in table.visible.values()] == ["name", "year"]
    assert shown_rows(table, [("a", "hidden", 2004)], "zh") == [["a", "2004"]]


def test_a_report_tells_what_it_rests_on_and_how_it_is_made_again() -> None:
    text = page(sample(within=5), NONCE)
    for told in ("0123456789abcdef0123456789abcdef", "numpy 2.0", "2023 年", "5 个成员", "计数的授予 1,234"):
        assert told in text
    assert "jiangtu analyze sample --graph GRAPH --lang zh --seed 1 --within &#39;匠人 甲&#39; -o DIR" in text
    assert "前提一" in text and "前提二" in text and "sample.rows.csv" in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_row_that_is_to_be_shown_is_shown(browser: Browser, tmp_path: Path, lang: str) -> None:
    path = tmp_path / PAGE
    path.write_text(page(sample(lang), NONCE), "utf-8", newline="\n")
    with opened(browser, path, ready="footer") as view:
        rows = view.page.locator(".scroll tbody tr")
        assert rows.count() == 5 + 4 + 3
        heads = {"zh": "honor列", "en": "honor column"}
        assert view.texts(".scroll thead th")[0] == heads[lang]
        assert view.page.locator("svg[role=img][aria-label]").count() == 6
        assert view.complaints == [] and view.asked == [path.as_uri()]


def test_no_text_of_a_record_is_run_or_becomes_markup(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / PAGE
    path.write_text(page(sample(before=ATTACK, within=3), NONCE), "utf-8", newline="\n")
    with opened(browser, path, ready="footer") as view:
        assert view.page.locator("script, img").count() == 0
        assert ATTACK + HONORS[0] in view.texts(".scroll tbody th")
        assert view.complaints == [] and view.asked == [path.as_uri()]


def test_a_page_runs_nothing_and_asks_nothing() -> None:
    text = page(sample(), NONCE)
    assert "<script" not in text and "http" not in text.replace("http-equiv", "") and " style=" not in text
    assert f"default-src 'none'; style-src 'nonce-{NONCE}'; base-uri 'none'; form-action 'none'" in text


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious_and_nothing_runs_over(
    browser: Browser, tmp_path: Path, theme: str, size: tuple[int, int]
) -> None:
    path = tmp_path / PAGE
    path.write_text(page(sample(), NONCE), "utf-8", newline="\n")
    SCREENSHOTS.mkdir(exist_ok=True)
    with opened(browser, path, size=size, ready="footer", color_scheme=theme) as view:
        view.page.screenshot(path=SCREENSHOTS / f"report-{size[0]}-{theme}.png", full_page=True)
        assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for fold in view.page.locator("summary").all():
            fold.click()
        found = Axe().run(view.page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")] == []
