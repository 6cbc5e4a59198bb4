"""A page of any kind, made and written: what the command line and Python share."""

from collections.abc import Mapping
from pathlib import Path

from graph.answer import QueryInvalid
from graph.filing import stem
from graph.finding import find_one
from graph.opened import Graph
from queries.asking import bind
from queries.views.asked import asked_picture
from queries.views.group import group_picture
from queries.views.overview import DRAWN, overview
from queries.views.picture import Picture
from queries.views.route import route
from queries.views.thing import MOST, kinds, thing
from queries.views.viewer import Viewer
from queries.within import Within

WHOLE = ("path", "overview", "query", "group")  # kinds beside those of things


class NoSuchView(QueryInvalid):
    """A kind of view that there is not, or too few or too many names for it."""


def picture(
    graph: Graph,
    kind: str,
    names: tuple[str, ...] = (),
    *,
    lang: str = "zh",
    most: int | None = None,
    values: Mapping[str, object] | None = None,
    within: Within | None = None,
    **options: object,
) -> Picture:
    """The picture of a thing by its class and name, a path (two names), an overview, a group, or a query (its name).

    most: things that are drawn. values: of a question's parameters. within: of a query, only what names members of this
    group. options: of a path, as `graph.path` has them. Raises NoSuchView, NotFound, Ambiguous, NoSuchGroup, NoStores,
    and of a query what asking it raises, or NotDrawn.
    """
    wanted = {"path": 2, "overview": 0}.get(kind, 1)
    if kind not in (*WHOLE, *kinds()):
        raise NoSuchView(f"no view {kind!r}; there are: {', '.join((*kinds(), *WHOLE))}")
    if len(names) != wanted:
        raise NoSuchView(f"view {kind} takes {wanted} names, not {len(names)}")
    if values and kind != "query":
        raise NoSuchView(f"view {kind} takes no {sorted(values)[0]!r}")
    if within is not None and kind != "query":
        raise NoSuchView(f"view {kind} takes no group that it is within")
    viewer = Viewer(graph, lang)
    if kind == "overview":
        return overview(viewer, most or DRAWN)
    if kind == "query":
        return asked_picture(viewer, bind(graph, names[0], values or {}), most or MOST, within)
    if kind == "group":
        return group_picture(viewer, graph.group(names[0]), most or MOST)
    if kind == "path":
        start, end = (find_one(graph, name).id for name in names)
        return route(viewer, start, end, **options)  # type: ignore[arg-type]
    return thing(viewer, find_one(graph, names[0], (kinds()[kind],)).id, most or MOST)


def write(picture: Picture, path: Path) -> None:
    """The picture as a page that is whole by itself."""
    from queries.views.page import page

    path.write_text(page(picture), "utf-8", newline="\n")


def written(
    graph: Graph,
    kind: str,
    names: tuple[str, ...],
    path: Path,
    *,
    lang: str,
    most: int | None,
    values: Mapping[str, object],
    within: Within | None = None,
) -> Path:
    """A page, or a site, made and written; the path. Raises what `picture` and `site` raise."""
    if kind == "site":
        from queries.views import site

        if names or within is not None or values.keys() - {"pages"}:
            raise NoSuchView("view site takes a folder, and at most how many pages")
        site.site(graph, path, lang=lang, most=most or site.MOST, **values)  # type: ignore[arg-type]
    elif kind == "path":
        write(picture(graph, kind, names, lang=lang, within=within, **values), path)  # type: ignore[arg-type]
    else:
        write(picture(graph, kind, names, lang=lang, most=most, values=values, within=within), path)
    return path


def file_name(picture: Picture) -> str:
    """A name for its page that every system takes: `青岛港.html`."""
    return f"{stem(picture.title[picture.lang], picture.kind)}.html"
