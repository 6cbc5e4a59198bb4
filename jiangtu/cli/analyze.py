"""`jiangtu analyze` and `jiangtu analyze NAME...`"""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import FORMATS, Output, output, show_rows
from jiangtu.cli.show import progress_line, said_group

if TYPE_CHECKING:
    from queries.report.report import Report

Lang = Literal["zh", "en"]
WRITTEN = """
A folder holds report.html, which opens without a network and prints, a CSV file for each table, and analysis.json,
which tells what they rest on: the build, versions, seed and hashes. It is new, empty or an earlier report. The same
build and seed give the same bytes. Exit 2 where there is no measure or table of that name.
"""


@click.command("analyze", help="Measure the graph, with what the numbers assume and rest on.", epilog=WRITTEN)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "all_", is_flag=True, help="Take all measures.")
@click.option(
    "-o", "--output", "path", type=click.Path(path_type=Path), help="The folder to write; of one --table the file."
)
@click.option("--table", metavar="TABLE", help="Only this table of the measure, with all its rows.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How a --table or the list is written.")
@click.option("--bom", is_flag=True, help="CSV of a --table for Excel: marked as UTF-8, and no cell a formula.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Seed of what is drawn by lot.")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of words and the report."
)
@click.option(
    "--within", metavar="GROUP", help="Only the people, firms or other things of this group, and their grants."
)
@graph_option
def command(
    names: tuple[str, ...],
    all_: bool,
    path: Path | None,
    table: str | None,
    form: str | None,
    bom: bool,
    seed: int,
    lang: Lang,
    within: str | None,
    graph: Path,
) -> None:
    from graph.analytics.measure import NAMES

    if names and all_:
        raise click.UsageError("name the measures, or say --all")
    if table and len(names) != 1:
        raise click.UsageError("--table is of one measure: name it")
    listed = not names and not all_
    if (form or bom) and not table and not listed:
        raise click.UsageError("--format and --bom are for one --table")
    if (path or within is not None) and listed:
        raise click.UsageError("name the measures to take, or say --all")
    with one_line_errors():
        if listed:
            _list(lang, output(FORMATS, form, None, bom))
            return
        out = output(FORMATS, form, path, bom) if table else Output()
        if path and not table:
            from graph.export.writing import check_folder
            from queries.report.folder import TOLD

            check_folder(path, TOLD)  # before measures are taken, which may be long
        report = _report(graph, NAMES if all_ else names, table, lang, seed, within)
        if table:
            _show_table(report, table, out)
        elif path:
            _write(report, path)
        else:
            _show(report)


def _list(lang: Lang, out: Output) -> None:
    from graph.analytics.measure import NAMES, measure

    listed = [measure(name) for name in NAMES]
    if out.form == "table":
        show_rows(("name", "title"), [(m.name, m.title[lang]) for m in listed], out)
    else:
        columns = ("name", "title", "description", "tables")
        show_rows(columns, [(m.name, m.title[lang], m.description[lang], list(m.tables)) for m in listed], out)


def _report(
    graph: Path, names: tuple[str, ...], table: str | None, lang: Lang, seed: int, within: str | None
) -> "Report":
    from graph.analytics.measure import measure
    from graph.opened import open_graph
    from jiangtu import __version__
    from queries.report.report import report

    if table and table not in (tables := measure(names[0]).tables):
        raise click.BadParameter(f"no table {table!r}; there are: {', '.join(tables)}", param_hint="--table")
    with open_graph(graph) as opened:
        group = said_group(opened, within) if within is not None else None
        with progress_line() as progress:
            return report(
                opened, names, program=__version__, lang=lang, seed=seed, within=group, group=within, progress=progress
            )


def _write(report: "Report", path: Path) -> None:
    from queries.report.folder import PAGE, write

    write(report, path)
    tables = sum(len(measured) for measured in report.measured)
    click.echo(f"{path / PAGE}: {tables} tables of {len(report.measured)} measures, build {report.told['build'][:12]}")


def _show_table(report: "Report", table: str, out: Output) -> None:
    """A table for the screen is in words; what programs read has names, codes and numbers in full."""
    from queries.report.page import shown_rows

    (measured,) = report.measured
    declared, rows = measured.measure.tables[table], measured.rows[table]
    if out.form != "table":
        show_rows([column.name for column in declared.columns], rows, out)
        return
    words = [column.words[report.lang] for column in declared.visible.values()]
    show_rows(words, shown_rows(declared, rows, report.lang, len(rows)), out, title=declared.title[report.lang])


def _show(report: "Report") -> None:
    """Measures as the screen shows them; what they rest on comes last, where it is read."""
    from queries.report.page import facts, rows_told, shown_rows
    from queries.report.report import file_name
    from queries.report.wording import said

    lang = report.lang
    for measured in report.measured:
        told = measured.measure
        _say(f"{told.title[lang]}  {told.name}", told.description[lang], "", said(lang, "assumptions"))
        _say(*(f"{n}. {words[lang]}" for n, words in enumerate(told.assumptions, start=1)))
        for name, table in told.tables.items():
            rows = measured.rows[name]
            shown = shown_rows(table, rows, lang)
            click.echo()
            if shown:
                show_rows([c.words[lang] for c in table.visible.values()], shown, Output(), title=table.title[lang])
            else:
                _say(table.title[lang])
            _say(table.note[lang], f"{file_name(told.name, name)}: {rows_told(table, len(rows), lang)}")
            if table.evidence:
                _say(f"{said(lang, 'evidence')}: {said(lang, 'evidence_told')} {file_name(told.name, table.evidence)}")
        click.echo()
    _say(said(lang, "rests"), *(f"  {name}: {fact}" for name, fact in facts(report)), f"  {report.command}")


def _say(*lines: str) -> None:
    from jiangtu.cli.rows import printable

    for line in lines:
        click.echo(printable(line))
