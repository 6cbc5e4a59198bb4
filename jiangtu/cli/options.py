"""Options that several commands share."""

from pathlib import Path

import click

graph_option = click.option(
    "--graph",
    type=click.Path(path_type=Path, file_okay=False),
    default="jiangtu-graph",
    envvar="JIANGTU_GRAPH",
    show_default=True,
    show_envvar=True,
    help="The graph directory.",
)
