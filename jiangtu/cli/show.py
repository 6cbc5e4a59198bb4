"""What commands print of a reading: counts, and the first problems."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from jiangtu.reading import Summary

FIRST = 10  # problems shown on the screen; the report has all


def show_summary(summary: "Summary") -> None:
    from ontology.schema import schema

    classes = schema().classes
    counted = [f"{n:,} {classes[label].term.labels['zh']}" for label, n in summary.taken.items() if n]
    click.echo(f"{summary.rows:,} rows from {len(summary.inputs)} inputs, {summary.statements:,} statements")
    click.echo("rows by class: " + (", ".join(counted) or "none"))


def show_problems(summary: "Summary") -> None:
    problems = sorted(summary.problems)
    if not problems:
        return
    for problem in problems[:FIRST]:
        click.echo(str(problem), err=True)
    rest = f"; {len(problems) - FIRST:,} more" if len(problems) > FIRST else ""
    said = f"{len(problems):,} problems in {summary.faulty:,} of {summary.rows:,} rows{rest}: {summary.report}"
    click.echo(said, err=True)
