"""`jiangtu demo`: the sample, built and asked."""

from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.rows import Output
from jiangtu.cli.show import progress_line, show_problems, show_summary

ASKED = ("赵宇", "刘广齐")


@click.command("demo", help="Build the sample and show why two people are in it.")
@click.option(
    "--graph",
    type=click.Path(path_type=Path, file_okay=False),
    default="jiangtu-demo",
    show_default=True,
    help="Where.",
)
def command(graph: Path) -> None:
    from graph.opened import open_graph
    from jiangtu.building import build
    from jiangtu.cli.why import show_why
    from records import root

    with one_line_errors(), progress_line() as progress:
        summary = build([root()], graph, progress=progress)
    show_summary(summary)
    show_problems(summary)
    with one_line_errors(), open_graph(graph) as opened:
        for name in ASKED:
            click.echo(f"\n$ jiangtu why {name} --graph {graph}")
            show_why(opened, name, "zh", Output())
