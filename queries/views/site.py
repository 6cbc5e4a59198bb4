"""Linked pages of a whole graph: index.html with the overview and the search, a page for each thing worth one.

    DIR/index.html      the overview
    DIR/pages/          a page a thing, by its id
    DIR/assets/         what the pages share, and the search index

Invariant: pages are written anew, a page of an earlier site that is no more is removed, and nothing else is touched.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from graph.directory import NotOurs
from graph.opened import Graph
from queries.views.overview import overview
from queries.views.page import SEARCH, page, site_files
from queries.views.thing import thing
from queries.views.viewer import Viewer
from queries.views.web import Web
from queries.views.wording import words

CLASSES = ("Person", "Company", "Studio", "Team", "Honor", "Event", "Achievement")
PAGES, MOST = 2000, 60  # pages of a site, things in the picture of each, unless told otherwise
INDEX, FOLDER = "index.html", "pages"
_AT_ONCE = 100  # pages whose facts are read together
_UP = "../"


def site(
    graph: Graph,
    folder: Path,
    *,
    lang: str = "zh",
    most: int = MOST,
    pages: int = PAGES,
    progress: Callable[[str], None] = lambda _: None,
) -> int:
    """Write the site of a graph into a folder, and say how many pages it has beside its index.

    most: things in the picture of each page. pages: of the most linked things. Raises NotOurs where the folder holds
    other things, NoStores.
    """
    _ours(folder)
    progress("the overview")
    first = Viewer(graph, lang)
    ids = [id_ for id_ in first.ids if id_.partition("/")[0] in CLASSES]
    chosen = ids[:pages]
    there = {id_: f"{FOLDER}/{_name(id_)}" for id_ in chosen}
    told = words("left_out", "pages", all=f"{len(ids):,}", count=f"{len(chosen):,}") if len(ids) > pages else None
    index = overview(Viewer(graph, lang, there.get, first.web), pages=told)
    written = {INDEX: page(index, "")} | site_files(_entries(first, there))
    for name, text in written.items():
        _write(folder / name, text)
    for number, (name, text) in enumerate(_pages(graph, lang, first.web, there, most), start=1):
        _write(folder / FOLDER / name, text)
        progress(f"{number:,} of {len(chosen):,} pages")
    for path in (folder / FOLDER).glob("*.html"):
        if f"{FOLDER}/{path.name}" not in there.values():
            path.unlink()
    return len(chosen)


def _pages(graph: Graph, lang: str, web: Web, there: Mapping[str, str], most: int) -> Iterator[tuple[str, str]]:
    """Name and text of each page; facts of many are read at once, and forgotten after."""
    above = {id_: _UP + href for id_, href in there.items()}
    waiting = iter(there)
    while some := list(islice(waiting, _AT_ONCE)):
        viewer = Viewer(graph, lang, above.get, web)
        viewer.read_around(some, most)
        for id_ in some:
            yield _name(id_), page(thing(viewer, id_, most), _UP)


def _entries(viewer: Viewer, there: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """What the search of every page finds, by id."""
    viewer.gathered.name_only(there)
    for id_, href in sorted(there.items()):
        called, name = viewer.gathered.called(id_), viewer.gathered.name(id_)[viewer.lang]
        names = [other for other in called.names if other != name]
        yield {"name": name, "class": id_.partition("/")[0], "names": names, "keys": list(called.keys), "href": href}


def _name(id_: str) -> str:
    return id_.lower().replace("/", "-") + ".html"


def _ours(folder: Path) -> None:
    search = folder / "assets" / "search.js"
    ours = search.is_file() and search.read_text("utf-8", "replace").startswith(SEARCH)
    if folder.is_dir() and any(folder.iterdir()) and not ours:
        raise NotOurs(f"{folder} is a folder with other files in it; name a new or an empty one for the site")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
