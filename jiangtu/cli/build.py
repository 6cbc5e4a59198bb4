"""`jiangtu build RECORDS...`"""

import sys
from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.show import progress_line, show_problems, show_summary


@click.command("build", help="Read records into a graph directory.")
@click.argument("records", nargs=-1, required=True, type=click.Path(path_type=Path))
@graph_option
@click.option("--decisions", type=click.Path(path_type=Path), help="Folder of decisions; else decisions/ in RECORDS.")
@click.option("--memory", default="1GB", show_default=True, help="Bound of the engine's memory.")
@click.option("--threads", type=click.IntRange(1), help="Threads, and processes that read; one a core by default.")
@click.option("--keep", type=click.IntRange(1), default=2, show_default=True, help="How many builds to keep.")
@click.option("--stores/--no-stores", default=True, help="Make the stores that SPARQL and Cypher ask, or tables only.")
@click.option("--named-graphs", is_flag=True, help="In RDF, also a named graph for each document: what it states.")
def command(
    records: tuple[Path, ...],
    graph: Path,
    decisions: Path | None,
    memory: str,
    threads: int | None,
    keep: int,
    stores: bool,
    named_graphs: bool,
) -> None:
    from jiangtu.building import build

    if named_graphs and not stores:
        raise click.UsageError("--named-graphs are in a store: leave out --no-stores")
    with one_line_errors(), progress_line() as progress:
        summary = build(
            records,
            graph,
            decisions=decisions,
            memory=memory,
            threads=threads,
            keep=keep,
            stores=stores,
            named_graphs=named_graphs,
            progress=progress,
        )
    show_summary(summary)
    show_problems(summary)
    sys.exit(1 if summary.problems else 0)
