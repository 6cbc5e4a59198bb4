"""A picture as a page: one file that needs no network, or one of a site whose pages share their assets.

Invariant: texts of records stand in one JSON script that a browser does not run, and become text nodes, never markup.
The policy of the page allows no connection and only scripts and styles with its nonce, which is a hash of its data: the
same picture is the same bytes, and a text cannot know the hash of the data that it stands in.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from queries.template import asset, nonce, template
from queries.views.picture import Picture

SEARCH = "globalThis.jiangtuSearch = "  # what the search of a site begins with, and tells that a folder is one

STYLES = ("base", "tools", "board", "panel", "narrow", "paper")  # later ones outdo earlier ones
SCRIPTS = (  # in the order in which they need each other
    *("element", "language", "shapes", "picture", "state", "shown", "route", "focus"),
    *("evidence", "relations", "profile", "timeline", "sources", "panel"),
    *("curve", "labels", "names", "scene", "chart", "drawing", "image"),
    *("finder", "ways", "legend", "filters", "table", "keyboard", "main"),
)


def page(picture: Picture, root: str | None = None) -> str:
    """The HTML of a picture.

    root: way from the page to the folder of its site, such as `../`, where `site_files` lie; None makes the page
    whole by itself.
    """
    # pyvis takes a quarter of a second to import: only where pages are made
    from queries.views.network import network

    told = picture.json()
    drawn = network(told)
    data = _json({"picture": told, "nodes": drawn.nodes, "edges": drawn.edges, "root": root})
    own = {"style": _style(), "scripts": [_vis(), _script()]} if root is None else {}
    drawing = template(_package(), "page.html")
    return str(drawing.render(picture=told, data=data, root=root, nonce=nonce(data), **own))


def site_files(entries: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """What the pages of a site share: relative path → text.

    entries: what can be searched for in all pages, each with name, class, names, keys, and href from the site's folder.
    """
    return {
        "assets/jiangtu.css": _style(),
        "assets/jiangtu.js": f"{_vis()}\n{_script()}",
        "assets/search.js": f"{SEARCH}{_json(list(entries))};\n",
    }


@cache
def _style() -> str:
    return "\n".join(_asset(f"style/{name}.css") for name in STYLES)


@cache
def _script() -> str:
    """Our scripts in one scope, with the words and colours they use."""
    data = [f"const {name} = {_json(json.loads(_asset(f'{name.lower()}.json')))};" for name in ("WORDS", "PALETTE")]
    parts = [*data, *(_asset(f"script/{name}.js") for name in SCRIPTS)]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


@cache
def _vis() -> str:
    """vis-network as its makers ship it, less the last line, which names a file that is not here."""
    return _asset("vis-network/vis-network.min.js").partition("\n//# sourceMappingURL=")[0] + "\n"


def _asset(name: str) -> str:
    return asset(_package(), name)


def _package() -> str:
    return __name__.rpartition(".")[0]


def _json(value: object) -> str:
    """JSON that can stand in a script: no text can end it, or begin a comment or another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
