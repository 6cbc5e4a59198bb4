"""What commands print of a build: what is being done, counts, the first problems, and what became of a group."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from jiangtu.cli.rows import printable

if TYPE_CHECKING:
    from graph.asked import Asked
    from graph.groups.group import Group
    from jiangtu.building import Summary

FIRST = 10  # problems shown on the screen; the report has all


@contextmanager
def progress_line() -> Iterator[Callable[[str], None]]:
    """A line on a terminal that says what is being done, and is gone at the end; nothing where no one watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status("…") as status:
        yield lambda what: status.update(what)


def said_group(graph: "Asked", name: str) -> "Group":
    """The group of a name; what became of its members since it was saved is said on the standard error."""
    from graph.groups.group import changes, group

    found = group(graph, name)
    for line in changes(graph, found):
        click.echo(printable(line), err=True)
    return found


def show_summary(summary: "Summary") -> None:
    from ontology.schema import schema

    classes = schema().classes
    counted = [f"{n:,} {classes[label].term.labels['zh']}" for label, n in sorted(summary.taken.items()) if n]
    click.echo(f"{summary.rows:,} rows from {len(summary.readings)} inputs: " + (", ".join(counted) or "nothing"))
    counts = summary.counts
    made = "built" if summary.fresh else "nothing new; the graph stays"
    click.echo(
        f"{made} {summary.build[:12]}: {counts['statements']:,} statements of {counts['mentions']:,} mentions, "
        f"{counts['used']:,} nodes, {counts['links']:,} links"
    )

    if summary.renamed:
        click.echo(f"groups that bore a suppressed name are called: {', '.join(summary.renamed)}")


def show_problems(summary: "Summary") -> None:
    problems = sorted(summary.problems)
    if not problems:
        return
    for problem in problems[:FIRST]:
        click.echo(str(problem), err=True)
    rest = f"; {len(problems) - FIRST:,} more" if len(problems) > FIRST else ""
    said = f"{len(problems):,} problems in {summary.faulty:,} of {summary.rows:,} rows{rest}: {summary.report}"
    click.echo(said, err=True)
