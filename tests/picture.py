"""The picture in the README: `python -m tests.picture` (make picture) takes it of the sample, in Chromium."""

from pathlib import Path
from tempfile import TemporaryDirectory

import jiangtu
from graph.finding import find_one
from records import root
from tests.browsing import chromium, opened

SHOWN = Path(__file__).parent.parent / "docs" / "picture.png"
SIZE = (1280, 760)


def take() -> None:
    """Of 青岛港, with its way to 时代楷模 chosen: what the paper said of each step stands beside it."""
    with TemporaryDirectory() as folder:
        jiangtu.build([root()], f"{folder}/graph")
        with jiangtu.open(f"{folder}/graph") as graph:
            ends = [find_one(graph, name).id for name in ("青岛港", "时代楷模")]
            graph.view("company", "青岛港", f"{folder}/page.html")
        with chromium() as browser, opened(browser, Path(folder) / "page.html", size=SIZE) as page:
            page.choose(path=ends)
            page.page.screenshot(path=SHOWN)


if __name__ == "__main__":
    take()
