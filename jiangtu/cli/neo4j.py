"""`jiangtu neo4j push|check|wipe`"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import progress_line

if TYPE_CHECKING:
    from graph.neo4j.comparison import Comparison
    from graph.neo4j.differences import Difference

FIRST = 20  # differences of one kind that the screen shows
SETTINGS = """\b
NEO4J_URI       where the server is; bolt://localhost:7687 where it is not set
NEO4J_USER      empty where the server lets in anybody
NEO4J_PASSWORD
NEO4J_DATABASE  empty for the server's own choice

What other programs have on the server is neither changed nor counted. docs/neo4j.md tells more."""


@click.group(
    "neo4j",
    help="Push the graph to a Neo4j server, compare it, or take it away.",
    epilog=SETTINGS,
    no_args_is_help=True,
)
def command() -> None:
    pass


@command.command(help="Write to the server what differs from the graph.", epilog=SETTINGS)
@graph_option
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--values", is_flag=True, help="Look at every value, in case another hand altered one on the server.")
@click.option("--batch", type=click.IntRange(1), help="Rows of a transaction; 10,000 by default.")
def push(graph: Path, dry_run: bool, values: bool, batch: int | None) -> None:
    from graph.directory import current, hold
    from graph.neo4j.push import BATCH
    from graph.neo4j.push import push as push_build
    from graph.neo4j.server import Server

    with one_line_errors():
        if dry_run:
            found = _compare(graph, values, Output())
            _say_differences(found)
            return
        folder = current(graph)
        with hold(folder), Server() as server:
            with progress_line() as progress:
                pushed = push_build(folder, server, batch=batch or BATCH, values=values, progress=progress)
            at = server.settings.uri
        if pushed.differed.rows:
            _say_differences(pushed.differed)
            took = f"{pushed.differed.rows:,} rows in {pushed.seconds:,.1f} seconds"
            click.echo(f"pushed build {folder.name[:12]} to {at}: {took}")
        else:
            click.echo(f"nothing to write: {at} has build {folder.name[:12]}")
        if pushed.declared:
            click.echo(f"{pushed.declared} constraints and indexes made")


@command.command(help="Compare server and graph, value by value, and name what differs.", epilog=SETTINGS)
@graph_option
@rows_options()
def check(graph: Path, out: Output) -> None:
    from graph.neo4j.declared import constraints, indexes, missing, named
    from graph.neo4j.server import Server

    with one_line_errors():
        found = _compare(graph, True, out)
        with Server() as server:
            lacking = missing(server, [*constraints(), *indexes()])
    for statement in lacking:
        click.echo(f"the server lacks {named(statement)}", err=True)
    if found.rows or lacking:
        _say_differences(found)
        click.echo("jiangtu neo4j push --values mends it", err=True)
        sys.exit(1)
    click.echo("server and graph are equal", err=True)


@command.command(help="Take everything of ours off the server, and nothing else.", epilog=SETTINGS)
@click.option("--yes", is_flag=True, help="Do not ask first.")
def wipe(yes: bool) -> None:
    from graph.neo4j.server import Server
    from graph.neo4j.wipe import held
    from graph.neo4j.wipe import wipe as wipe_server

    with one_line_errors(), Server() as server:
        nodes, edges = held(server)
        told = f"{nodes:,} nodes and {edges:,} relationships"
        if not yes:
            click.confirm(f"Take {told} off {server.settings.uri}?", abort=True)
        with progress_line() as progress:
            wipe_server(server, progress)
        click.echo(f"{told} taken off {server.settings.uri}")


def _compare(graph: Path, values: bool, out: Output) -> "Comparison":
    from graph.directory import current, hold
    from graph.neo4j.comparison import compare
    from graph.neo4j.differences import differences
    from graph.neo4j.server import Server
    from graph.tables import tables

    folder = current(graph)
    with hold(folder), Server() as server, tables(folder) as engine:
        with progress_line() as progress:
            found = compare(engine, server, progress, values=values)
        _show(differences(engine, found, FIRST if out.form == "table" else None), out)
    return found


def _show(found: "Iterable[Difference]", out: Output) -> None:
    rows = list(found)
    if rows or out.form != "table":
        show_rows(("change", "kind", "name", "id", "end"), rows, out)


def _say_differences(found: "Comparison") -> None:
    from graph.neo4j.parts import EdgePart, NodePart

    said = []
    for what, kind in (("nodes", NodePart), ("relationships", EdgePart)):
        for change in ("new", "changed", "gone"):
            if many := found.many(kind, change):
                said.append(f"{many:,} {what} {change}")
    click.echo(", ".join(said) or "nothing differs")
