"""`jiangtu export FORMAT -o PATH`"""

from datetime import datetime
from pathlib import Path

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option

NAMED = """
\b
ttl, nt, jsonld  RDF: Turtle to read, N-Triples to load, JSON-LD with its context
nq               the N-Triples, and in a graph for each document what it states
graphml, gexf    to draw and measure: Gephi, yEd, Cytoscape, networkx, igraph
csv, parquet     a folder with every table, and a datapackage.json which tells
                 columns, types and keys
ro-crate         a folder that a paper can cite (RO-Crate 1.2): the tables, N-Triples,
                 reports, hashes of all that was read, the documents, and how to cite
neo4j-csv        a folder for neo4j-admin database import, with the command in its
                 README.md; the fastest way to a server that holds nothing else

In graphml and gexf nodes have label, class and every attribute, a list joined by " | "; edges have an id, type and
Chinese label, and `derived` is true of those that repeat a grant, a post or a contribution in short. The passages that
nodes rest on are left out, unless --passages is given. A file that is there is written over; a folder only if it is
empty or holds an earlier export. The same build gives the same bytes.

--with, --date and --licence are of ro-crate. What --with adds stands in results/ with its hashes; it is taken as it is,
and not looked through. A crate that is given no date has that of the newest document.
"""


class _Format(click.ParamType[str]):
    """One of the formats, which are asked for only when one is named."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from graph.export.formats import FORMATS

        return click.Choice(list(FORMATS)).convert(value, param, ctx)


@click.command("export", help="Write the graph for other programs.", epilog=NAMED)
@click.argument("form", metavar="FORMAT", type=_Format())
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file or folder to write.")
@graph_option
@click.option("--passages", is_flag=True, help="With passages also in graphml and gexf.")
@click.option(
    "--with",
    "results",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="A file or folder made from this build, to put into the crate; again for more.",
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="When the crate is published.")
@click.option("--licence", metavar="URL", help="The licence of the crate; else none is stated.")
def command(
    form: str,
    output: Path,
    graph: Path,
    passages: bool,
    results: tuple[Path, ...],
    date: datetime | None,
    licence: str | None,
) -> None:
    from graph.export.formats import FORMATS
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        day = date.date() if date else None
        opened.export(form, output, passages=passages, results=results, date=day, licence=licence)
        click.echo(f"{output}: {form} of build {opened.folder.name[:12]}")
        if hint := FORMATS[form].hint:
            click.echo(hint(output))
