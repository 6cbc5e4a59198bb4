"""`jiangtu check`"""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import progress_line

if TYPE_CHECKING:
    from graph.checking.remark import Remark

COLUMNS = ("severity", "rule", "thing", "id", "finding", "mend")
FIRST = 20  # remarks of a rule that the screen shows; the other formats have all


@click.command("check", help="Show what to mend in the graph: what was not read, is wrong or left open.")
@graph_option
@click.option("--no-shapes", is_flag=True, help="Leave out the SHACL shapes.")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the findings."
)
@rows_options()
def command(graph: Path, no_shapes: bool, lang: Literal["zh", "en"], out: Output) -> None:
    from graph.checking.quality import remarks
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        with progress_line() as progress:
            found = remarks(opened, shapes=not no_shapes, lang=lang, progress=progress)
        if out.form == "table":
            _show(found)
        else:
            show_rows(COLUMNS, found, out)
        _count(found)
    sys.exit(1 if any(remark.severity == "error" for remark in found) else 0)


def _show(found: "list[Remark]") -> None:
    """Blocks in place of a table: a line for decisions/ must be one to copy."""
    seen = Counter[str]()
    for remark in found:
        seen[remark.rule] += 1
        if seen[remark.rule] <= FIRST:
            head = (remark.severity, remark.rule, remark.thing, remark.id)
            click.echo("  ".join(part for part in head if part))
            click.echo(f"    {remark.finding}")
            mend = remark.mend.splitlines()
            click.echo(f"    → {mend[0]}")
            for line in mend[1:]:
                click.echo(line)
            click.echo()
    for rule, many in seen.items():
        if many > FIRST:
            click.echo(f"{rule}: the first {FIRST} of {many:,}; all with --format csv", err=True)


def _count(found: "list[Remark]") -> None:
    from graph.checking.remark import SEVERITIES

    counted = Counter(remark.severity for remark in found)
    click.echo(", ".join(f"{counted[s]:,} {s}{'' if counted[s] == 1 else 's'}" for s in SEVERITIES), err=True)
