"""The picture in the README: `python -m tests.picture` (make picture) takes it of the sample, in Chromium."""

from pathlib import Path
from tempfile import TemporaryDirectory

import jiangtu
from records import root
from tests.browsing import chromium, opened

SHOWN = Path(__file__).parent.parent / "docs" / "picture.png"
SIZE = (1280, 760)


def take() -> None:
    """Of 青岛港, with its tie to 时代楷模 chosen: what the paper said stands beside it."""
    with TemporaryDirectory() as folder:
        jiangtu.build([root()], f"{folder}/graph")
        with jiangtu.open(f"{folder}/graph") as graph:
            (grant,) = graph.query("holders", honor="时代楷模").dicts()
            graph.view("company", "青岛港", f"{folder}/page.html")
        with chromium() as browser, opened(browser, Path(folder) / "page.html", size=SIZE) as page:
            page.choose(select=grant["conferral"])
            page.page.screenshot(path=SHOWN)


if __name__ == "__main__":
    take()
