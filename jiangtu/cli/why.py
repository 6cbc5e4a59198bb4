"""`jiangtu why NAME`"""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows

if TYPE_CHECKING:
    from graph.opened import Graph

COLUMNS = ("fact", "value", "document", "locator", "quote", "basis")


@click.command("why", help="Show who says what of a name, where, and in which words.")
@click.argument("name")
@graph_option
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the facts' names."
)
@rows_options()
def command(name: str, graph: Path, lang: Literal["zh", "en"], out: Output) -> None:
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        show_why(opened, name, lang, out)


def show_why(graph: "Graph", name: str, lang: Literal["zh", "en"], out: Output) -> None:
    from graph.finding import find_one
    from graph.why import why

    found = find_one(graph, name)
    facts = why(graph, found.id)
    mark = {"zh": " ≠ 另有不同说法", "en": " ≠ told otherwise elsewhere"}[lang]
    rows = [
        (f.label(lang), f.words(lang) + (mark if f.differs else ""), f.document, f.locator, f.quote, f.basis)
        for f in facts
    ]
    ends = [n for n, (a, b) in enumerate(pairwise(facts)) if a.node != b.node]
    show_rows(COLUMNS, rows, out, sections=ends, title=f"{found.name}  {found.id}")
