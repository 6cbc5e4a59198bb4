"""`jiangtu view KIND NAME`, `view path A B`, `view query NAME`, `view group NAME`, `view overview` and `view site`"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option, within_option
from jiangtu.cli.show import progress_line, said_group

if TYPE_CHECKING:
    from queries.views.picture import Picture

THINGS = (
    "person", "company", "organization", "studio", "team", "achievement", "honor", "event", "programme", "place",
    "document",
)  # fmt: skip
WRITTEN = """
A page is one file that needs no network: what it shows, with every fact, its words and its document. It is written
where -o says, or beside you under the thing's name; a file that is there is written over. Exit 3 where a name is not
found or fits several.
"""

_file_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
)
_lang_option = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language in which it opens."
)


def _most_option(most: str) -> Callable[[Any], Any]:
    return click.option("--most", type=click.IntRange(1), help=f"Things to draw, the nearest first.  [default: {most}]")


@click.group("view", help="Write a page that shows a part of the graph, with its sources.", epilog=WRITTEN)
def command() -> None:
    pass


def _thing(kind: str) -> click.Command:
    @click.command(kind, help=f"The page of one {kind}, with what lies near.")
    @click.argument("name")
    @_file_option
    @graph_option
    @_most_option("300")
    @_lang_option
    def shown(name: str, **options: Any) -> None:
        _show(kind, (name,), **options)

    return shown


for _kind in THINGS:
    command.add_command(_thing(_kind))


@command.command("path", help="How two names are connected, each step with its sources.")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@_file_option
@graph_option
@click.option("--hops", type=click.IntRange(1), default=6, show_default=True, help="Steps that a path may have.")
@click.option("--paths", "many", type=click.IntRange(1), default=3, show_default=True, help="Paths to show.")
@click.option("--through-hubs", is_flag=True, help="Pass through places, documents and what very many have.")
@_lang_option
def _path(start: str, end: str, **options: Any) -> None:
    _show("path", (start, end), **options)


@command.command("query", help="The answer of a canned question that declares edges.")
@click.argument("name")
@click.option(
    "-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help="What is asked for; may come again."
)
@within_option
@_file_option
@graph_option
@_most_option("300")
@_lang_option
def _query(name: str, given: tuple[str, ...], **options: Any) -> None:
    from jiangtu.cli.query import parameters

    _show("query", (name,), values=parameters(given), **options)


@command.command("group", help="The members of a kept group, and what joins them.")
@click.argument("name")
@_file_option
@graph_option
@_most_option("300")
@_lang_option
def _group(name: str, **options: Any) -> None:
    _show("group", (), group=name, **options)


@command.command("overview", help="The whole graph, or its communities where it is large.")
@_file_option
@graph_option
@_most_option("2000; above it communities are drawn")
@_lang_option
def _overview(**options: Any) -> None:
    _show("overview", (), **options)


@command.command("site", help="Linked pages of all that is worth one, with a search.")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder.")
@graph_option
@click.option(
    "--pages", type=click.IntRange(1), default=2000, show_default=True, help="Pages, of the most linked things."
)
@click.option("--most", type=click.IntRange(1), default=60, show_default=True, help="Things to draw on each.")
@_lang_option
def _site(output: Path, graph: Path, pages: int, most: int, lang: str) -> None:
    from graph.opened import open_graph
    from queries.views.site import INDEX, site

    with one_line_errors(), open_graph(graph) as opened, progress_line() as progress:
        count = site(opened, output, lang=lang, most=most, pages=pages, progress=progress)
    click.echo(f"{output / INDEX}: {count:,} pages of build {opened.folder.name[:12]}")


def _show(
    kind: str,
    names: tuple[str, ...],
    output: Path | None,
    graph: Path,
    *,
    group: str | None = None,
    within: str | None = None,
    **options: Any,
) -> None:
    from graph.opened import open_graph
    from queries.views.view import file_name, picture, write

    with one_line_errors(), open_graph(graph) as opened:
        if group is not None:
            names = (said_group(opened, group).name,)
        if within is not None:
            options["within"] = said_group(opened, within)
        made = picture(opened, kind, names, **options)
        path = output or Path(file_name(made))
        write(made, path)
    _say(made, path)


def _say(made: "Picture", path: Path) -> None:
    lang = made.lang
    click.echo(f"{path}: {made.title[lang]} · {made.subtitle[lang]}")
    if made.left_out:
        click.echo(made.left_out[lang], err=True)
