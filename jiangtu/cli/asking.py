"""What `jiangtu sparql` and `jiangtu cypher` share: the text of a question, its limits, its answer on the screen."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option, on_option, timeout_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import progress_line

if TYPE_CHECKING:
    from graph.bounded import Language, Told

ROWS = 1000  # rows that a table shows, unless told otherwise
LIMITS = "TEXT is the question itself, @FILE a file that holds it, or - the standard input. The graph is only read."


def asking(language: "Language", text: str) -> click.Command:
    """The command that asks in a language; text: its help."""
    formats = ("ttl",) if language == "sparql" else ()

    @click.command(language, help=text, epilog=LIMITS)
    @click.argument("question", metavar="TEXT")
    @graph_option
    @click.option("--limit", type=click.IntRange(0), help=f"Rows at most; 0 for all. A table has {ROWS}, the rest all.")
    @timeout_option
    @rows_options(*formats)
    def command(
        question: str, graph: Path, limit: int | None, timeout: float, out: Output, on: str | None = None
    ) -> None:
        _ask(language, _text(question), None if on else graph, limit, timeout, out)

    return on_option(command) if language == "cypher" else command


def _text(question: str) -> str:
    if question == "-":
        return sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    if not question.startswith("@"):
        return question
    try:
        return Path(question[1:]).read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{question[1:]} can't be read: {error}", param_hint="TEXT") from error


def _ask(language: "Language", text: str, graph: Path | None, limit: int | None, timeout: float, out: Output) -> None:
    """graph: its directory; without one, the server is asked."""
    from graph.refusing import gives_graph

    if out == Output() and language == "sparql" and gives_graph(text):
        out = Output("ttl")
    most = ROWS if limit is None and out.form == "table" else limit or None
    with one_line_errors():
        with progress_line() as progress:
            progress(f"asking, for at most {timeout:g} seconds")
            asked = most and most + 1
            told = _told(language, text, graph, timeout, asked) if graph else _told_there(text, timeout, asked)
        if out.form == "ttl":
            if told.turtle is None:
                raise click.BadParameter("ttl is for CONSTRUCT and DESCRIBE", param_hint="--format")
            out.write(told.turtle)
        else:
            show_rows(told.answer.columns, told.answer.head(most or len(told.answer)), out)
    if most and len(told.answer) > most:
        click.echo(f"the first {most:,} rows; there are more: --limit 0 gives all", err=True)


def _told(language: "Language", text: str, graph: Path, timeout: float, limit: int | None) -> "Told":
    from graph.bounded import ask
    from graph.directory import current, hold
    from graph.stores import Stores

    folder = current(graph)
    with hold(folder):
        Stores(folder, graph)
        return ask(folder, language, text, seconds=timeout, limit=limit)


def _told_there(text: str, timeout: float, limit: int | None) -> "Told":
    from graph.bounded import Told
    from graph.neo4j.server import Server

    with Server() as server:
        return Told(server.cypher(text, seconds=timeout, limit=limit), None)
