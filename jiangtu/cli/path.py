"""`jiangtu path A B`"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows

if TYPE_CHECKING:
    from graph.path import Path as Route
    from graph.path import Step
    from graph.why import Fact

COLUMNS = (
    "path", "step", "from", "relation", "to", "document", "locator", "quote", "basis", "from_id", "to_id", "sentence",
)  # fmt: skip
NAMED = """
A step is a relation, or a grant, a post, a contribution or a figure that names both, which tells one step of a path
only. The paths come by length and then by ids. What very much hangs on connects nothing and is not passed through:
places and documents; honors, bodies, events and programmes with more than 100 links; nor the body that confers two
honors. --through-hubs passes through all of it. Where there is no path the answer is empty, with exit 0; exit 3 where a
name is not found or fits several.
"""


@click.command("path", help="Show how two names are connected, each step with its source.", epilog=NAMED)
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@graph_option
@click.option("--hops", type=click.IntRange(1), default=6, show_default=True, help="Steps that a path may have.")
@click.option("--paths", "many", type=click.IntRange(1), default=3, show_default=True, help="Paths to show.")
@click.option("--through-hubs", is_flag=True, help="Pass through places, documents and what very many have.")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the relations."
)
@rows_options()
def command(
    start: str, end: str, graph: Path, hops: int, many: int, through_hubs: bool, lang: Literal["zh", "en"], out: Output
) -> None:
    from graph.finding import find_one
    from graph.opened import open_graph
    from graph.path import path

    with one_line_errors(), open_graph(graph) as opened:
        a, b = find_one(opened, start), find_one(opened, end)
        found = path(opened, a.id, b.id, hops=hops, many=many, through_hubs=through_hubs)
    if not found:
        what = (
            f"both names mean {a.name} {a.id}"
            if a == b
            else f"no path of at most {hops} steps from {a.name} to {b.name}"
        )
        click.echo(what, err=True)
    if out.form == "table":
        _show(found, lang)
    else:
        show_rows(COLUMNS, _rows(found, lang), out)


def _show(found: "Sequence[Route]", lang: Literal["zh", "en"]) -> None:
    for number, route in enumerate(found, start=1):
        click.echo(f"{number}. " + " · ".join([route[0].start.name, *(step.end.name for step in route)]))
        for step in route:
            for sentence, link in zip(step.sentences(lang), step.links, strict=True):
                click.echo(f"   {sentence} ({_source(link.sources)})")


def _source(sources: "Sequence[Fact]") -> str:
    """The first source, and how many more there are."""
    first, *more = sources
    words = f": “{first.quote}”" if first.quote else f": {first.basis}" if first.basis else ""
    place = ", ".join(part for part in (first.document, first.locator) if part)
    return place + words + (f"; {len(more)} more" if more else "")


def _rows(found: "Sequence[Route]", lang: Literal["zh", "en"]) -> Iterator[tuple[object, ...]]:
    for number, route in enumerate(found, start=1):
        for place, step in enumerate(route, start=1):
            for row in _step_rows(step, lang):
                yield number, place, *row


def _step_rows(step: "Step", lang: Literal["zh", "en"]) -> Iterator[tuple[object, ...]]:
    for link in step.links:
        for fact in link.sources:
            source = (fact.document, fact.locator, fact.quote, fact.basis)
            yield step.start.name, link.words(lang), step.end.name, *source, step.start.id, step.end.id, link.sentence
