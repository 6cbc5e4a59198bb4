"""`jiangtu diff OLD NEW`"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows

if TYPE_CHECKING:
    from graph.difference.causes import Changed
    from graph.difference.change import Change
    from graph.difference.difference import Difference

COLUMNS = ("change", "class", "thing", "property", "before", "after", "cause", "old", "new")
FIRST = 50  # changes of one importance and kind that a table shows; the other formats have all
ALIKE = 8  # files of one folder that are named; more are counted
NAMED = (
    "OLD and NEW are each the hash of a build or the start of it, `current`, `previous`, or another graph directory. "
    "Exit 0 where the graphs are equal, 1 where they differ, 3 where a build is not found."
)


@click.command("diff", help="Show what changed between two builds, and why.", epilog=NAMED)
@click.argument("old")
@click.argument("new")
@graph_option
@rows_options()
def command(old: str, new: str, graph: Path, out: Output) -> None:
    from graph.difference.builds import find_build
    from graph.difference.difference import difference

    with one_line_errors():
        found = difference(find_build(graph, old), find_build(graph, new))
    if out.form == "table":
        _show(found)
    else:
        show_rows(COLUMNS, [*map(_made_of, found.made_of), *map(_row, found.changes)], out)
    sys.exit(1 if found.changes else 0)


def _made_of(c: "Changed") -> tuple[object, ...]:
    return "made of", None, c.name, c.how, c.before, c.after, c.cause, None, None


def _row(c: "Change") -> tuple[object, ...]:
    told = "、".join(c.before) or None, "、".join(c.after) or None
    return c.kind, c.label, c.thing, c.name, *told, _or(c.causes), " ".join(c.old) or None, " ".join(c.new) or None


def _or(causes: Iterable[str]) -> str:
    return " or ".join(causes)


def _show(found: "Difference") -> None:
    from graph.difference.change import COUNTED

    old, new = found.old.build[:12], found.new.build[:12]
    if old == new:
        click.echo(f"{old} and {new} are the same build")
        return
    click.echo(f"{old} → {new}")
    _show_causes(found)
    if not found.changes:
        click.echo("the graph is the same")
        return
    listed = [c for c in found.changes if c.section < COUNTED]
    rows, ends, left = list[tuple[str, str, str]](), list[int](), 0
    for _, section in groupby(listed, key=lambda c: c.section):
        for _, alike in groupby(section, key=lambda c: c.kind):
            lines = [_line(list(same)) for _, same in groupby(alike, key=lambda c: (c.thing, c.old, c.new, c.causes))]
            rows += lines[:FIRST]
            left += max(0, len(lines) - FIRST)
        ends.append(len(rows) - 1)
    if rows:
        show_rows(("change", "what", "cause"), rows, Output(), sections=ends[:-1])
    if left:
        click.echo(f"… and {left:,} more; --format csv has all")
    _show_counts(found.changes)


def _line(same: "list[Change]") -> tuple[str, str, str]:
    """One line of changes of one kind of one thing, which are several only where several values changed."""
    first, *rest = same
    apart = first.kind != "shown differently"
    words = [first.words(), *(c.words() if apart else c.value_words() for c in rest)]
    return first.kind, "; ".join(words), _or(first.causes)


def _show_causes(found: "Difference") -> None:
    from graph.difference.causes import causes

    there = causes(found.made_of)
    for cause in there:
        folders: dict[tuple[str, str], list[str]] = defaultdict(list)
        for c in found.made_of:
            if c.cause == cause:
                folder = " → ".join(name.rpartition("/")[0] for name in c.name.split(" → "))
                folders[folder, c.how].append(c.name)
        parts = [
            f"{len(names)} files of {folder} {how}" if folder and len(names) > ALIKE else f"{', '.join(names)} {how}"
            for (folder, how), names in folders.items()
        ]
        click.echo(f"changed {cause}: {'; '.join(parts)}")
    if len(there) > 1:
        click.echo(f"{len(there)} causes changed at once; a line that names several may be due to any of them")


def _show_counts(changes: Iterable["Change"]) -> None:
    from graph.difference.change import KINDS
    from graph.difference.wording import class_words

    things = dict.fromkeys((c.kind, c.label, c.thing, c.old, c.new) for c in changes)
    counted = Counter((kind, label) for kind, label, *_ in things)
    for kind in KINDS:
        parts = [f"{class_words(label)} {n:,}" for (k, label), n in counted.items() if k == kind]
        if parts:
            click.echo(f"{kind}: {', '.join(parts)}")
