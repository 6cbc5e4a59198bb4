"""`jiangtu without DOCUMENT`"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import progress_line

if TYPE_CHECKING:
    from graph.without.withdrawal import Fall, Move, Withdrawal

FIRST = 12  # lines of one kind that a table shows; the other formats have all
GRANTS = 30  # of grants, which come first
TOP = 10  # places of a ranking where those who only move up are shown
ORDER = (0, 1, 3, 4, 5, 2)  # sections of changes, merges last
NAMED = """
DOCUMENT is a name, alias, pinyin or id. What is left is what a build of the records without the rows of that document
would be; the graph is not touched. A thing is parted that hung together with most of the graph and no longer does:
over the links that paths are made of, and as for paths not through places, documents and what more than 100 things
have. Exit 0 whatever falls, 3 where a name is not found or fits several.
"""


@click.command("without", help="Show what would fall if a document were withdrawn, and why.", epilog=NAMED)
@click.argument("document")
@graph_option
@click.option(
    "--path", "paths", nargs=2, multiple=True, metavar="A B", help="How A and B are connected before and after."
)
@rows_options()
def command(document: str, graph: Path, paths: tuple[tuple[str, str], ...], out: Output) -> None:
    from graph.opened import open_graph
    from graph.without.rows import COLUMNS, rows

    with one_line_errors(), open_graph(graph) as opened:
        with progress_line() as progress:
            progress("building it without the document")
            found = opened.without(document, paths)
        if out.form == "table":
            _show(found)
        else:
            show_rows(COLUMNS, rows(found), out)


def _show(found: "Withdrawal") -> None:
    click.echo(found.words())
    _show_falls(found)
    for _, ranked in groupby(found.moves, key=lambda move: move.ranking):
        _show_moves(list(ranked))
    if not found.ways:
        _show_parted(found)
    _show_ways(found)
    _show_counts(found.falls)


def _show_falls(found: "Withdrawal") -> None:
    from graph.without.withdrawal import falls_words

    rows, ends, left = list[tuple[str, str, str]](), list[int](), 0
    name, itself = found.document.name, (found.document.id,)
    told = [f for f in found.falls if not f.counted and not (f.change.old == itself and not f.change.new)]
    listed = sorted(told, key=lambda fall: ORDER.index(fall.change.section))
    for number, section in groupby(listed, key=lambda fall: fall.change.section):
        most = FIRST if number else GRANTS
        for _, alike in groupby(section, key=lambda fall: (fall.change.kind, fall.change.label)):
            lines = [(fall.what, falls_words(fall.change, name), fall.why) for fall in alike]
            rows += lines[:most]
            if more := len(lines[most:]):
                rows.append(("", f"… and {more:,} more", ""))
                left += more
        ends.append(len(rows) - 1)
    if rows:
        show_rows(("what", "which", "why"), rows, Output(), sections=ends[:-1])
    if left:
        click.echo(f"{left:,} lines are left out; --format csv has all")


def _show_moves(moves: "Sequence[Move]") -> None:
    """Those who lose and are still ranked, and those who move up where it is read."""
    from graph.difference.wording import class_words
    from graph.without.withdrawal import RANKINGS

    shown = [m for m in moves if (m.loses and m.after) or (not m.loses and m.place_before <= TOP)]
    out = sum(m.loses and not m.after for m in moves)
    if shown:
        ranking = shown[0].ranking
        rows = [(m.thing, _step(m.before, m.after), _step(m.place_before, m.place_after)) for m in shown[:FIRST]]
        show_rows((class_words(ranking), RANKINGS[ranking], "rank"), rows, Output())
    more = [f"{out:,} no longer counted"] if out else []
    if rest := len(moves) - min(len(shown), FIRST) - out:
        more.append(f"{rest:,} more move" if shown else f"{rest:,} move up behind place {TOP}")
    if more:
        click.echo(f"{class_words(moves[0].ranking)} by {RANKINGS[moves[0].ranking]}: {', '.join(more)}")


def _step(before: int, after: int | None) -> str:
    return f"{before:,}" if before == after else f"{before:,} → {'none' if after is None else f'{after:,}'}"


def _show_parted(found: "Withdrawal") -> None:
    from graph.without.withdrawal import parted_words

    for group in found.parted[:FIRST]:
        click.echo(f"parted: {parted_words(group)}")
    if (more := len(found.parted) - FIRST) > 0:
        click.echo(f"parted: {more:,} more; --format csv has all")


def _show_ways(found: "Withdrawal") -> None:
    from graph.without.withdrawal import way

    for way_ in found.ways:
        click.echo(f"path {way_.start.name} – {way_.end.name}: {way_.change}")
        for when, paths in (("before", way_.before), ("after", way_.after)):
            for path in paths[:1]:
                click.echo(f"  {when}: {way(path)}")


def _show_counts(falls: "Sequence[Fall]") -> None:
    from graph.difference.wording import class_words

    counted = Counter((fall.what, fall.change.label) for fall in falls if fall.counted)
    for what in sorted({what for what, _ in counted}, key=lambda what: (what != "stays", what)):
        parts = [f"{class_words(label)} {n:,}" for (kind, label), n in counted.items() if kind == what]
        click.echo(f"{what}{' (other documents tell of it)' if what == 'stays' else ''}: {', '.join(parts)}")
