"""`jiangtu demo`: the sample, built, asked and drawn."""

import shlex
from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.show import progress_line, show_problems, show_summary

# Three questions, each with who says so: how two things are tied, what was earned, and where papers differ.
ASKED = (
    "path 青岛港 时代楷模 --paths 1",
    "query achievements-by-yield",
    "query sources -p thing=动车组转向架分体式轴箱体",
    "why 刘广齐",
)


@click.command("demo", help="Build the sample, answer three questions and write pages to look at.")
@click.option(
    "--graph",
    type=click.Path(path_type=Path, file_okay=False),
    default="jiangtu-demo",
    show_default=True,
    help="Where the graph goes.",
)
@click.option(
    "--pages",
    type=click.Path(path_type=Path, file_okay=False),
    default="jiangtu-demo-pages",
    show_default=True,
    help="Where the pages go.",
)
def command(graph: Path, pages: Path) -> None:
    from jiangtu.building import build
    from records import root

    with one_line_errors(), progress_line() as progress:
        summary = build([root()], graph, progress=progress)
    show_summary(summary)
    show_problems(summary)
    for line in ASKED:
        _run(line, graph)
    _run(f"view site -o {shlex.quote(str(pages))}", graph)


def _run(line: str, graph: Path) -> None:
    """Show a command and do what it does, as if it were typed."""
    click.echo(f"\n$ jiangtu {line} --graph {shlex.quote(str(graph))}")
    jiangtu = click.get_current_context().find_root().command
    jiangtu.main([*shlex.split(line), "--graph", str(graph)], prog_name="jiangtu", standalone_mode=False)
