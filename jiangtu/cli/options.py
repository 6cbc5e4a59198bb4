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

on_option = click.option(
    "--on", type=click.Choice(["neo4j"]), help="Ask a server that has the graph (NEO4J_URI …: jiangtu neo4j --help)."
)

within_option = click.option(
    "--within", metavar="GROUP", help="Only rows in which a column of ids names a member of this group."
)

timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=30,
    show_default=True,
    help="Seconds after which the work is stopped.",
)
