"""`jiangtu build RECORDS...`"""

import sys
from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.show import show_problems, show_summary

DEFAULT = "jiangtu-graph"


@click.command("build", help="Read records into a graph directory.")
@click.argument("records", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--graph",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEFAULT,
    envvar="JIANGTU_GRAPH",
    show_default=True,
    show_envvar=True,
    help="The graph directory.",
)
def command(records: tuple[Path, ...], graph: Path) -> None:
    from jiangtu.reading import read

    with one_line_errors():
        summary = read(records, graph)
    show_summary(summary)
    show_problems(summary)
    sys.exit(1 if summary.problems else 0)
