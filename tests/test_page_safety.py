"""A page runs nothing that stood in the data, asks no network, and is as sound for those who hear it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from queries.views.page import page, site_files
from queries.views.picture import Picture
from tests.browsing import NARROW, SCREENSHOTS, WIDE, chromium, opened
from tests.pictures import GRANT, HONOR, PORT, TEAM, drawn, empty, sample

VENDORED = Path("queries/views/assets/vis-network")
ATTACKS = (
    "javascript:alert(1)//<img src=x onerror=alert(2)></script><script>alert(3)</script>",
    "\"><svg onload=alert(4)> 'href' ${alert(5)} {{ 7*7 }} {% raw %}",
    "]]>\u2028alert(6)\u2029\x00\x1b<!--<script>alert(7)//",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def attacked(value: Any, attack: str) -> Any:
    """The same with the attack before every text, ids and names of classes too."""
    if isinstance(value, str):
        return attack + value
    if isinstance(value, tuple | list):
        return type(value)(attacked(item, attack) for item in value)
    if isinstance(value, dict):
        # languages are keys that the page knows; the rest are codes of the data
        return {k if k in ("zh", "en") else attack + k: attacked(v, attack) for k, v in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: attacked(getattr(value, part.name), attack) for part in fields(value)}
        return replace(value, **parts)
    return value


def under_attack(attack: str) -> Picture:
    """Every text of the sample, but for the language."""
    told: Picture = attacked(sample(), attack)
    nodes = tuple(replace(node, href=attack) for node in told.nodes)
    documents = tuple(replace(document, url=attack) for document in told.documents)
    return replace(told, lang="zh", nodes=nodes, documents=documents)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_of_a_record_is_run_or_becomes_markup(browser: Browser, tmp_path: Path, attack: str) -> None:
    told = under_attack(attack)
    path = tmp_path / "attacked.html"
    path.write_text(page(told), "utf-8", newline="\n")
    team = attack + TEAM
    with opened(browser, path) as view:
        for chosen in (
            {"view": "both"},
            {"select": team, "hops": 3},
            {"select": attack + GRANT},
            {"select": None, "path": [attack + PORT, attack + HONOR]},
            {"path": None, "lang": "en"},
        ):
            view.choose(**chosen)
            for fold in view.page.locator("#panel summary").all():
                fold.click()
            for clause in view.page.locator("#panel .clause").all():
                clause.click()
        view.page.locator(".tools > .finder input").fill(attack)
        view.page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
        assert view.complaints == []
        assert view.asked == [path.as_uri()]
        assert (
            view.page.locator("#panel img, #panel script, #answer img, body > script:not([nonce]):not(#data)").count()
            == 0
        )
        assert view.page.locator("a[href^='javascript']").count() == 0
        name = told.nodes[0].name.replace("\x00", "\ufffd")
        assert view.page.evaluate("jiangtu.picture.nodes[0].name").replace("\x00", "\ufffd") == name


def test_a_script_that_comes_into_the_page_is_refused(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(sample()), "utf-8")
    with opened(browser, path) as view:
        view.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')")
        view.page.evaluate(
            "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 2' }))"
        )
        reached = view.page.evaluate("fetch('https://example.org').then(() => true, () => false)")
        view.settle()
        assert view.page.evaluate("window.ran") is None
        assert reached is False
        assert any("Content Security Policy" in complaint for complaint in view.complaints)


def test_a_page_holds_no_address_that_it_would_ask() -> None:
    text = page(sample())
    head = text.partition('<script type="application/json"')[0]
    assert "http://" not in head and "https://" not in head
    assert re.search(r"<(?:script|link|img|iframe)[^>]*\b(?:src|href)=", text) is None
    assert "connect-src 'none'" in head and "unsafe" not in head


def test_the_same_picture_is_the_same_bytes_and_another_has_another_nonce() -> None:
    assert page(sample()) == page(sample())
    nonces = {re.findall(r"nonce-([^']+)", page(one))[0] for one in (sample(), empty())}
    assert len(nonces) == 2


def test_a_page_is_utf8_under_any_locale(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    code = (
        "from pathlib import Path; from tests.pictures import sample; from queries.views.page import page;"
        f"Path({str(tmp_path / 'x.html')!r}).write_text(page(sample()), 'utf-8', newline='\\n')"
    )
    gbk = {**os.environ, "LC_ALL": "zh_CN.GBK", "LANG": "zh_CN.GBK", "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}
    subprocess.run([sys.executable, "-c", code], check=True, env=gbk)
    assert (tmp_path / "x.html").read_text("utf-8") == page(sample())


def test_vendored_files_are_what_their_makers_shipped() -> None:
    lines = (VENDORED / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {name: expected for expected, name in (line.split("  ") for line in lines)}
    assert set(sums) == {path.name for path in VENDORED.iterdir()} - {"SHA256SUMS", "README.md"}
    for name, expected in sums.items():
        assert hashlib.sha256((VENDORED / name).read_bytes()).hexdigest() == expected
    assert "@version 10.1.5" in (VENDORED / "vis-network.min.js").read_text("utf-8")[:400]


def test_pages_of_a_site_share_their_assets_and_search_the_whole_site(browser: Browser, tmp_path: Path) -> None:
    entries = [
        {"name": "赵宇", "class": "Person", "names": ["赵宇"], "keys": ["zhao yu", "zy"], "href": "person/赵宇.html"}
    ]
    for name, text in site_files(entries).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    (tmp_path / "person").mkdir()
    for name, root in (("index.html", ""), ("person/赵宇.html", "../")):
        (tmp_path / name).write_text(page(sample(), root=root), "utf-8")
    assert (tmp_path / "index.html").stat().st_size < 20_000
    with opened(browser, tmp_path / "index.html", "theme=dark") as view:
        view.page.locator(".tools > .finder input").fill("zy")
        view.page.locator(".tools .found li").filter(has_text="赵宇").wait_for()
        view.page.keyboard.press("Enter")
        view.page.wait_for_url("**/person/*")
        view.page.wait_for_selector("html[data-ready]")
        assert view.page.evaluate("document.documentElement.dataset.theme") == "dark"
        view.page.locator("#kicker a").click()
        view.page.wait_for_url("**/index.html*")
        assert all(address.startswith("file:") for address in view.asked)
        assert view.complaints == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious_and_a_screenshot_is_kept(
    browser: Browser, tmp_path: Path, theme: str, size: tuple[int, int]
) -> None:
    path, axe = tmp_path / "page.html", Axe()
    path.write_text(page(sample()), "utf-8")
    SCREENSHOTS.mkdir(exist_ok=True)
    forms: dict[str, dict[str, Any]] = {
        "profile": {},
        "thing": {"select": TEAM},
        "path": {"select": None, "path": [PORT, HONOR]},
        "table": {"path": None, "view": "both", "lang": "en"},
    }
    with opened(browser, path, f"theme={theme}", size) as view:
        for name, chosen in forms.items():
            view.choose(**chosen)
            view.page.screenshot(path=SCREENSHOTS / f"{name}-{size[0]}-{theme}.png", full_page=size == NARROW)
            if name == "profile":
                view.page.locator(".profile .clause").first.click()
                view.page.locator(".filters summary").click()
            elif size == NARROW:
                continue  # the same parts in the same colours
            found = axe.run(view.page).response["violations"]
            serious = [
                (one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")
            ]
            assert serious == [], name


def test_many_things_open_and_answer(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(page(drawn(2_000)), "utf-8")
    with opened(browser, path) as view:
        assert view.page.evaluate("jiangtu.chart.drawn.nodes.length") == 2_000
        view.choose(select="Person/0", hops=1)
        near = view.page.evaluate("jiangtu.picture.edgesOf.get('Person/0').length")
        kept = view.page.evaluate("jiangtu.chart.drawn.edges.filter(edge => edge.strong).length")
        assert kept == near > 10
        view.page.screenshot(path=SCREENSHOTS / "many.png")
        assert view.complaints == []
