"""Pages opened in a real Chromium, without a network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
WIDE, NARROW = (1440, 900), (390, 844)
SCREENSHOTS = Path(__file__).parent.parent / "screenshots"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium of this machine. Missing: the test is skipped, or fails where JIANGTU_BROWSER=required."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        missing = "no Chromium here; on Debian: apt-get install chromium fonts-noto-cjk"
        (pytest.fail if os.environ.get("JIANGTU_BROWSER") == "required" else pytest.skip)(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


class Opened:
    """A page, and what went wrong in it.

    asked: addresses that it asked for, its own and what stands in it aside. complaints: errors of scripts and policy.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._requested)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._said)
        page.on("dialog", self._asked_the_reader)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:")):
            self.asked.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _asked_the_reader(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def choose(self, **values: Any) -> None:
        """What a reader can choose, as the address has it: `select="Person/1"`."""
        self.page.evaluate("values => jiangtu.state.change(values)", values)
        self.settle()

    def settle(self) -> None:
        """Wait until what was asked for is drawn."""
        self.page.wait_for_timeout(80)

    def until(self, told: str) -> None:
        """Wait for an expression; the page's policy forbids Playwright's own way, which evaluates text in the page."""
        for _ in range(200):
            if self.page.evaluate(told):
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(told)

    def spot(self, id_: str) -> tuple[float, float]:
        """Where a node stands on the screen."""
        x, y = self.page.evaluate(
            """id => {
                const { x, y } = jiangtu.chart.network.canvasToDOM(jiangtu.chart.network.getPositions([id])[id]);
                const { left, top } = document.getElementById("chart").getBoundingClientRect();
                return [left + x, top + y];
            }""",
            id_,
        )
        return x, y

    def texts(self, selector: str) -> list[str]:
        return [text.strip() for text in self.page.locator(selector).all_inner_texts()]


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    address: str = "",
    size: tuple[int, int] = WIDE,
    ready: str = "html[data-ready]",
    **options: Any,
) -> Iterator[Opened]:
    """A page of a file, ready when it has what `ready` selects; `address` is what follows the `#`."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, offline=True, reduced_motion="reduce", **options
    )
    try:
        found = Opened(context.new_page())
        found.page.goto(path.as_uri() + (f"#{address}" if address else ""))
        found.page.wait_for_selector(ready, timeout=20_000)
        yield found
    finally:
        context.close()
