"""What `jiangtu sparql` and `jiangtu cypher` share: the text of a question, its limits, its answer on the screen."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import progress_line

if TYPE_CHECKING:
    from graph.bounded import Language

ROWS = 1000  # rows that a table shows, unless told otherwise
LIMITS = "TEXT is the question itself, @FILE a file that holds it, or - the standard input. The graph is only read."


def asking(language: "Language", text: str) -> click.Command:
    """The command that asks in a language; text: its help."""
    formats = ("ttl",) if language == "sparql" else ()

    @click.command(language, help=text, epilog=LIMITS)
    @click.argument("question", metavar="TEXT")
    @graph_option
    @click.option("--limit", type=click.IntRange(0), help=f"Rows at most; 0 for all. A table has {ROWS}, the rest all.")
    @click.option(
        "--timeout",
        type=click.FloatRange(0, min_open=True),
        default=30,
        show_default=True,
        help="Seconds after which the work is stopped.",
    )
    @rows_options(*formats)
    def command(question: str, graph: Path, limit: int | None, timeout: float, out: Output) -> None:
        _ask(language, _text(question), graph, limit, timeout, out)

    return command


def _text(question: str) -> str:
    if question == "-":
        return sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    if not question.startswith("@"):
        return question
    try:
        return Path(question[1:]).read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{question[1:]} can't be read: {error}", param_hint="TEXT") from error


def _ask(language: "Language", text: str, graph: Path, limit: int | None, timeout: float, out: Output) -> None:
    from graph.bounded import ask
    from graph.directory import current, hold
    from graph.refusing import gives_graph
    from graph.stores import Stores

    if out == Output() and language == "sparql" and gives_graph(text):
        out = Output("ttl")
    most = ROWS if limit is None and out.form == "table" else limit or None
    with one_line_errors():
        folder = current(graph)
        with hold(folder), progress_line() as progress:
            Stores(folder, graph)
            progress(f"asking, for at most {timeout:g} seconds")
            told = ask(folder, language, text, seconds=timeout, limit=most and most + 1)
        if out.form == "ttl":
            if told.turtle is None:
                raise click.BadParameter("ttl is for CONSTRUCT and DESCRIBE", param_hint="--format")
            out.write(told.turtle)
        else:
            show_rows(told.answer.columns, told.answer.head(most or len(told.answer)), out)
    if most and len(told.answer) > most:
        click.echo(f"the first {most:,} rows; there are more: --limit 0 gives all", err=True)
