"""How soon a page can be read, beside pyvis's own: `python -m benchmarks.views [NODES …]`.

The same nodes and relations three times: our page; pyvis's page with the positions given and physics off; pyvis's page
as it comes, timed until it holds still, at most a minute. Each is opened anew in headless Chromium without a network,
in turn; the middle of three is told. Ready is when the first full frame is drawn. Processor seconds are those of the
page's main thread, which tell more where others use the machine.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, TimeoutError
from pyvis.network import Network

from queries.views.page import page
from queries.views.picture import Picture
from tests.browsing import WIDE, chromium
from tests.pictures import drawn

SIZES, TIMES, LONGEST = (500, 2_000), 3, 60_000
CLOCK = "globalThis.tell = () => { document.documentElement.dataset.readyAt = performance.now(); };"
DRAWN = "addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(tell)));"
STILL = "addEventListener('load', () => network.once('stabilizationIterationsDone', tell));"


def _ours(picture: Picture) -> str:
    return page(picture)


def _pyvis(picture: Picture, physics: bool) -> str:
    made = Network(directed=True, cdn_resources="in_line")
    made.toggle_physics(physics)
    for node in picture.nodes:
        made.add_node(node.id, label=node.name, x=node.x, y=node.y, physics=physics)
    for edge in picture.edges:
        made.add_edge(edge.start, edge.end, label=edge.words["zh"])
    return str(made.generate_html(notebook=False))


FORMS: dict[str, tuple[Callable[[Picture], str], str]] = {
    "Jiangtu": (_ours, DRAWN),
    "pyvis, positions given": (lambda picture: _pyvis(picture, False), DRAWN),
    "pyvis, as it comes": (lambda picture: _pyvis(picture, True), STILL),
}


def _opened(browser: Browser, path: Path, watch: str) -> tuple[float, float]:
    """Seconds until ready (infinite beyond a minute), and processor seconds of the main thread by then."""
    context = browser.new_context(viewport={"width": WIDE[0], "height": WIDE[1]}, offline=True)
    try:
        view = context.new_page()
        view.add_init_script(CLOCK + watch)
        metrics = context.new_cdp_session(view)
        metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
        view.goto(path.as_uri(), wait_until="commit")
        try:
            view.wait_for_selector("html[data-ready-at]", state="attached", timeout=LONGEST)
            seconds = float(view.evaluate("document.documentElement.dataset.readyAt")) / 1000
        except TimeoutError:
            seconds = float("inf")
        told = {one["name"]: one["value"] for one in metrics.send("Performance.getMetrics")["metrics"]}
        return seconds, told["TaskDuration"]
    finally:
        context.close()


def _one(browser: Browser, size: int, folder: Path) -> None:
    picture, taken = drawn(size), {name: [] for name in FORMS}  # type: ignore[var-annotated]
    paths = {name: folder / f"{number}.html" for number, name in enumerate(FORMS)}
    for name, (write, _) in FORMS.items():
        paths[name].write_text(write(picture), "utf-8")
    for turn in range(TIMES):
        for name, (_, watch) in FORMS.items():
            if watch == DRAWN or turn == 0:  # a minute of shaking is seen once
                taken[name].append(_opened(browser, paths[name], watch))
    print(f"\n{size:,} nodes, {len(picture.edges):,} relations")
    print(f"{'page':28}{'ready s':>10}{'processor s':>14}{'MB':>8}")
    for name, times in taken.items():
        ready, processor = (statistics.median(one[at] for one in times) for at in (0, 1))
        print(f"{name:28}{ready:10.2f}{processor:14.2f}{paths[name].stat().st_size / 1e6:8.1f}")


if __name__ == "__main__":
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        for size in [int(one) for one in sys.argv[1:]] or SIZES:
            _one(browser, size, Path(folder))
