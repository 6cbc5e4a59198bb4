"""What a reader can do in a page, in a real browser: each promise of a relationship view."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from queries.views.page import page
from tests.browsing import NARROW, Opened, chromium, opened
from tests.pictures import GRANT, HONOR, LEADER, PORT, TEAM, UNIT, alone, drawn, empty, sample


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("page") / "连钢 创新团队.html"
    made.write_text(page(sample()), "utf-8")
    return made


@pytest.fixture
def view(browser: Browser, path: Path) -> Iterator[Opened]:
    with opened(browser, path) as found:
        yield found
        assert found.complaints == []


def found_in(view: Opened, text: str) -> list[str]:
    view.page.locator(".tools > .finder input").fill(text)
    return view.texts(".tools > .finder li .name")


def test_a_stranger_finds_why_the_port_is_tied_to_the_title_and_in_which_words(view: Opened) -> None:
    view.page.get_by_text("路径").first.click()
    view.page.get_by_role("combobox", name="起点").fill("青岛港")
    view.page.get_by_role("combobox", name="起点").press("Enter")
    view.page.get_by_role("combobox", name="终点").fill("sdkm")
    view.page.get_by_role("combobox", name="终点").press("Enter")
    view.settle()
    assert view.texts("#panel h2") == ["青岛港 — 连钢创新团队 — 时代楷模"]
    assert view.texts("#panel blockquote")[-1] == "时代楷模——青岛港“连钢创新团队”"
    assert view.texts("#panel figcaption")[-1].startswith("《以城市之名向工匠精神致敬》")
    assert "青岛晚报" in view.texts("#panel figcaption")[-1]
    assert "2023-07-27" in view.texts("#panel figcaption")[-1]
    assert "第 900–917 字" in view.texts("#panel figcaption")[-1]


@pytest.mark.parametrize(
    ("sought", "name"),
    [
        ("时代", "时代楷模"),
        ("集团", "青岛港青岛港集团"),
        ("zhang lian", "张连钢"),
        ("zhangliangang", "张连钢"),
        ("qdkm", "青岛楷模"),
    ],
)
def test_search_finds_names_aliases_pinyin_and_initials(view: Opened, sought: str, name: str) -> None:
    assert name in [re.sub(r"\s", "", one) for one in found_in(view, sought)]


def test_search_that_finds_nothing_says_so(view: Opened) -> None:
    assert found_in(view, "没有这个") == []
    assert view.texts(".tools .found .none") == ["没有找到"]


def test_what_search_chooses_is_shown_with_every_fact_words_and_document(view: Opened) -> None:
    found_in(view, "连钢创新")
    view.page.keyboard.press("Enter")
    assert view.texts("#panel h2.named") == ["连钢创新团队"]
    assert view.texts("#panel .relation .name") == [
        "张连钢",
        "张连钢",
        "青岛港",
        "山东港口青岛港",
        "自动化码头",
        "时代楷模",
        "青岛楷模",
    ]
    assert view.texts("#panel .attribute dt")[0] == "名称"
    assert "青岛港“连钢创新团队”" in view.texts("#panel .facts blockquote")


def test_disagreeing_sources_stand_side_by_side(view: Opened) -> None:
    view.choose(select=UNIT)
    attribute = view.page.locator("#panel .differing")
    assert attribute.locator(".flag").inner_text() == "出处说法不一"
    assert attribute.locator(".value").all_inner_texts() == ["青岛港", "山东港口青岛港"]
    left, right = (attribute.locator("dd").nth(n).bounding_box() for n in (0, 1))
    assert left and right and left["y"] == right["y"] and left["x"] < right["x"]


def test_a_relation_tells_its_words_and_the_rows_of_tables_their_cells(view: Opened) -> None:
    view.choose(select=GRANT)
    assert view.texts("#panel h2.named") == ["连钢创新团队 — 获得 → 时代楷模"]
    assert view.texts("#panel blockquote") == ["时代楷模——青岛港“连钢创新团队”"]
    view.choose(select="Conferral/2")
    assert view.texts("#panel .record dt") == ["荣誉"]
    assert view.texts("#panel .record dd") == ["青岛楷模"]
    assert "推断：本表一行即一次授予，无他说" in view.texts("#panel .basis")


def test_pressing_a_node_chooses_it_and_shift_the_way_to_another(view: Opened) -> None:
    view.page.mouse.click(*view.spot(PORT))
    view.until(f"jiangtu.state.select === {PORT!r}")
    view.page.keyboard.down("Shift")
    view.page.mouse.click(*view.spot(LEADER))
    view.until("jiangtu.state.path")
    assert view.page.evaluate("jiangtu.state.path") == [PORT, LEADER]
    assert len(view.texts("#panel .step")) == 2
    assert len(view.texts("#panel .step:last-of-type h3")) == 2, "parallel relations stay apart"


@pytest.mark.parametrize(("hops", "near"), [(1, 2), (2, 7), (3, 9)])
def test_focus_keeps_what_lies_within_so_many_steps(view: Opened, hops: int, near: int) -> None:
    view.choose(select=PORT, hops=hops)
    drawn_now = view.page.evaluate("jiangtu.chart.drawn.nodes.filter(node => !node.faded).length")
    assert drawn_now == near


def test_a_selection_hands_nothing_to_vis_and_a_filter_only_what_comes_or_goes(view: Opened) -> None:
    view.page.evaluate(
        """() => {
            globalThis.updated = [];
            for (const data of [jiangtu.chart.nodes, jiangtu.chart.edges]) {
                data.on("update", (_, { items }) => updated.push(...items));
            }
        }"""
    )
    view.choose(select=LEADER)
    view.choose(select=PORT, hops=2)
    view.choose(select=None)
    assert view.page.evaluate("updated") == []
    view.choose(noClass=["Achievement"])
    assert sorted(view.page.evaluate("updated")) == ["Achievement/dock", "Contribution/1"]


def test_filters_hide_classes_relations_levels_and_years(view: Opened) -> None:
    def shown() -> set[str]:
        return set(view.page.evaluate("[...jiangtu.chart.visible.nodes]"))

    everything = shown()
    view.page.get_by_role("button", name="荣誉").click()
    assert everything - shown() == {HONOR, "Honor/city", "Honor/moral"}
    view.page.get_by_role("button", name="荣誉").click()
    view.page.locator(".filters summary").click()
    view.page.locator(".filters [data-name=unitOf]").uncheck()
    assert everything - shown() == {PORT, "Company/shandong"}
    view.page.get_by_text("全部显示").click()
    view.page.locator(".filters [data-name=municipal]").uncheck()
    assert everything - shown() == {"Honor/city"}
    view.page.get_by_text("全部显示").click()
    view.page.get_by_label("年份 从").select_option("2021")
    view.page.get_by_label("包括未注明年份的").uncheck()
    assert shown() == {TEAM, LEADER, "Honor/moral", "Organization/group"}
    assert view.texts(".filters summary") == ["筛选（2）"]


def test_what_was_chosen_stands_in_the_address_and_is_taken_back_by_the_button(browser: Browser, path: Path) -> None:
    with opened(browser, path) as view:
        view.choose(select=LEADER, hops=2)
        view.choose(noClass=["Honor"], view="both", lang="en", theme="dark")
        address = view.page.evaluate("location.hash").removeprefix("#")
    with opened(browser, path, address) as view:
        chosen = view.page.evaluate("({ ...jiangtu.state })")
        assert (chosen["select"], chosen["hops"], chosen["noClass"], chosen["view"]) == (LEADER, 2, ["Honor"], "both")
        assert view.page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert view.page.evaluate("document.documentElement.lang") == "en"
        assert view.texts("#panel .kicker") == ["person"]
        view.choose(select=PORT)
        view.page.go_back()
        view.settle()
        assert view.texts("#panel h2.named") == ["张连钢"]


def test_a_clause_of_the_profile_opens_the_statements_it_rests_on(view: Opened) -> None:
    clause = view.page.locator(".profile .clause").first
    clause.focus()
    view.page.keyboard.press("Enter")
    assert clause.get_attribute("aria-expanded") == "true"
    assert view.texts(".profile blockquote") == ["青岛港“连钢创新团队”"]
    view.page.keyboard.press(" ")
    assert view.page.locator(".profile .below:visible").count() == 0


def test_the_timeline_opens_words_and_leads_to_the_thing(view: Opened) -> None:
    assert view.texts(".timeline .figure") == ["2013", "2021"]
    assert view.texts(".timeline time") == ["11月5日"]
    view.page.locator(".timeline .clause").last.click()
    view.page.get_by_role("button", name="全国道德模范 →").click()
    assert view.texts("#panel h2.named") == ["全国道德模范"]


def test_the_table_gives_the_answer_and_all_that_is_drawn_and_is_sorted(view: Opened) -> None:
    view.page.get_by_role("button", name="表", exact=True).click()
    assert view.texts("#answer th") == ["名称", "年份", "类别"], "columns of ids are for machines"
    view.page.get_by_role("button", name="年份").click()
    assert view.texts("#answer tbody tr td:first-child") == ["张连钢", "时代楷模"], "empty cells last"
    view.page.get_by_role("button", name="图中实体").click()
    assert len(view.texts("#answer tbody tr")) == 9
    view.page.get_by_role("button", name="图中关系").click()
    assert len(view.texts("#answer tbody tr")) == 9
    view.page.locator("#answer").get_by_role("button", name="建成").click()
    assert view.texts("#panel h2.named") == ["连钢创新团队 — 建成 → 自动化码头"]


def test_keys_do_what_a_mouse_does(view: Opened) -> None:
    view.page.locator("#chart").focus()
    view.page.keyboard.press("ArrowRight")
    assert view.page.evaluate("jiangtu.state.select") == TEAM
    view.page.keyboard.press("ArrowLeft")
    assert view.page.evaluate("jiangtu.state.select") in (PORT, "Company/shandong")
    assert "企业" in view.texts("#spoken")[0]
    view.page.keyboard.press("2")
    assert view.page.evaluate("jiangtu.state.hops") == 2
    view.page.keyboard.press("t")
    assert view.page.locator("#answer").is_visible()
    view.page.keyboard.press("Escape")
    assert view.page.evaluate("jiangtu.state.select") is None
    view.page.keyboard.press("/")
    assert view.page.evaluate("document.activeElement.type") == "search"


def test_english_and_dark_are_a_press_away(view: Opened) -> None:
    view.page.get_by_role("button", name="English").click()
    view.page.get_by_role("button", name="Dark").click()
    assert view.texts("#panel .profile .clause")[0] == "The Liangang team belongs to Qingdao Port"
    assert view.texts("#legend button")[0].startswith("person")
    ground = view.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(int(part) for part in re.findall(r"\d+", ground)) < 120


def test_the_saved_svg_and_png_hold_the_names_and_the_source(view: Opened, tmp_path: Path) -> None:
    view.page.locator(".settings summary").first.click()
    with view.page.expect_download() as saved:
        view.page.get_by_role("button", name="SVG").click()
    assert saved.value.suggested_filename == "连钢创新团队.svg"
    saved.value.save_as(tmp_path / "x.svg")
    texts = "".join(ElementTree.parse(tmp_path / "x.svg").getroot().itertext())
    for name in (
        "时代楷模",
        "自动化码头",
        "2013年起",
        "来源：《以城市之名向工匠精神致敬》，青岛晚报，2023-07-27 等 3 份",
    ):
        assert name in texts
    with view.page.expect_download() as saved:
        view.page.get_by_role("button", name="PNG").click()
    saved.value.save_as(tmp_path / "x.png")
    data = (tmp_path / "x.png").read_bytes()
    width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
    assert data.startswith(b"\x89PNG") and width > 1800 and height > 1200
    assert len(data) > 20_000, "an empty picture is smaller"


def test_print_is_light_and_shows_the_chart_as_lines(browser: Browser, path: Path) -> None:
    with opened(browser, path, "theme=dark") as view:
        view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        view.page.emulate_media(media="print")
        assert view.page.locator("img.printed").is_visible()
        assert not view.page.locator("#tools").is_visible()
        assert view.page.evaluate("document.documentElement.dataset.theme") == "light"
        view.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert view.page.locator("img.printed").count() == 0
        assert view.page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("size", [60, 500])
def test_names_do_not_cover_each_other(browser: Browser, tmp_path: Path, size: int) -> None:
    (tmp_path / "x.html").write_text(page(drawn(size)), "utf-8")
    with opened(browser, tmp_path / "x.html") as view:
        labels = view.page.evaluate(
            "jiangtu.chart.drawn.labels.map(({ x, y, width, height }) => [x - width / 2, y, x + width / 2, y + height])"
        )
        assert len(labels) > 40
        boxes = sorted(labels)
        for number, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[number + 1 :]:
                assert other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
        hubs = view.page.evaluate(
            "jiangtu.picture.nodes.toSorted((a, b) => b.weight - a.weight).slice(0, 3).map(node => node.id)"
        )
        assert set(hubs) <= set(view.page.evaluate("jiangtu.chart.drawn.labels.map(label => label.owner)"))


def test_an_empty_picture_and_one_thing_alone_are_pages_too(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text(page(empty()), "utf-8")
    (tmp_path / "alone.html").write_text(page(alone()), "utf-8")
    with opened(browser, tmp_path / "empty.html") as view:
        assert view.texts("#notice") == ["没有可画的内容。"]
        view.choose(view="both")
        assert view.complaints == []
    with opened(browser, tmp_path / "alone.html") as view:
        assert view.page.evaluate("jiangtu.chart.drawn.labels.length") == 1
        view.choose(select=PORT)
        assert view.texts("#panel .aliases") == ["又名 青岛港集团"]
        assert view.complaints == []


def test_on_a_phone_the_panel_lies_below_and_nothing_is_wider_than_the_screen(browser: Browser, path: Path) -> None:
    with opened(browser, path, size=NARROW, has_touch=True) as view:
        stage, panel = (view.page.locator(part).bounding_box() for part in ("#stage", "#panel"))
        assert stage and panel and panel["y"] >= stage["y"] + stage["height"]
        for chosen in ({"select": TEAM}, {"path": [PORT, HONOR], "select": None}, {"view": "both"}):
            view.choose(**chosen)
            assert view.page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
