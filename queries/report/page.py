"""A report as a page: one file that needs no network and runs nothing.

Invariant: every text is escaped where it is put in; the policy of the page allows our one style and nothing else.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from graph.analytics.measure import Column, Table
from graph.analytics.measured import Measured
from queries.report.cells import NONE, NUMBERS, shower
from queries.report.drawing import Drawing
from queries.report.geometry import width
from queries.report.plot import drawing
from queries.report.report import Report, file_name
from queries.report.wording import said, several
from queries.template import asset, template

_PACKAGE, _SHORT = __name__.rpartition(".")[0], 180  # the widest text that stays on one line

_COUNTS = ("documents", "people", "companies", "honors", "grants", "dated_grants", "recipients", "undetermined_grants")


class Cell(NamedTuple):
    """style: how it stands: `number`, `id`, `short`, `long`, `longest`."""

    text: str
    style: str


class Shown(NamedTuple):
    """A table on the page. of: which rows are shown. evidence: the table that its numbers count, and its file."""

    id: str
    table: Table
    file: str
    heads: list[Cell]
    rows: list[list[Cell]]
    of: str
    evidence: tuple[str, str] | None


class Figure(NamedTuple):
    """table: where its numbers are."""

    drawing: Drawing
    table: Table
    table_id: str


class Section(NamedTuple):
    id: str
    measured: Measured
    figures: list[Figure]
    tables: list[Shown]


def page(report: Report, nonce: str) -> str:
    """The HTML of a report. nonce: of its policy, which no text in it knows."""
    lang = report.lang

    def say(name: str, **values: object) -> str:
        return said(lang, name, **values)

    sections = [_section(measured, lang) for measured in report.measured]
    text: str = template(_PACKAGE, "report.html").render(
        report=report,
        lang=lang,
        say=say,
        title=title(report),
        subtitle=say("subtitle", build=report.told["build"][:12], year=covered(report)),
        facts=list(facts(report)),
        sections=sections,
        style=asset(_PACKAGE, "report.css"),
        nonce=nonce,
    )
    return text


def title(report: Report) -> str:
    titles = [measured.measure.title[report.lang] for measured in report.measured]
    told = titles[0] if len(titles) == 1 else said(report.lang, "several", count=len(titles))
    return f"{said(report.lang, 'report')} · {told}"


def covered(report: Report) -> str:
    year = report.told["last_year"]
    return said(report.lang, "no_year") if year is None else said(report.lang, "year", year=year)


def facts(report: Report) -> Iterator[tuple[str, str]]:
    """What a report rests on: its name and what it is."""
    lang, told = report.lang, report.told

    def say(name: str, **values: object) -> str:
        return said(lang, name, **values)

    yield say("build"), told["build"]
    yield say("program"), say("programs", program=report.program, built=told["version"])
    yield say("libraries"), say("comma").join(f"{name} {version}" for name, version in report.libraries.items())
    yield say("last_year"), say("last_year_told", year=covered(report))
    yield say("scope"), _scope(report)
    counts = sorted(told["counts"].items(), key=lambda counted: _COUNTS.index(counted[0]))
    yield say("counts"), say("comma").join(_counted(lang, name, count) for name, count in counts)
    yield say("seed"), say("seed_told", seed=told["seed"])


def rows_told(table: Table, rows: int, lang: str) -> str:
    """How many of its rows are shown."""
    told = several(lang, "rows", rows)
    if rows <= table.shown:
        return said(lang, "shown_all", rows=told)
    return said(lang, "shown_first" if table.shown else "shown_none", shown=f"{table.shown:,}", rows=told)


def shown_rows(table: Table, rows: Sequence[Sequence[Any]], lang: str, most: int | None = None) -> list[list[str]]:
    """The first rows, in words: so many, or as the table says; of the columns that are shown."""
    first = rows[: table.shown if most is None else most]
    shows = {place: shower(column, [row[place] for row in first], lang) for place, column in table.visible.items()}
    return [[show(row[place]) for place, show in shows.items()] for row in first]


def _scope(report: Report) -> str:
    if "within" not in report.told:
        return said(report.lang, "scope_all")
    name = "scope_group" if report.group else "scope_ids"
    return said(report.lang, name, group=report.group, count=f"{report.told['within']:,}")


def _counted(lang: str, name: str, count: int) -> str:
    words = said(lang, f"count_{name}")
    return f"{words} {count:,}" if lang == "zh" else f"{count:,} {words}"


def _section(measured: Measured, lang: str) -> Section:
    name, tables = measured.measure.name, measured.measure.tables
    figures = [
        Figure(made, tables[plot.table], f"{name}.{plot.table}")
        for plot in measured.measure.plots
        if (made := drawing(plot, measured, lang))
    ]
    return Section(name, measured, figures, [_table(measured, table, lang) for table in tables.values()])


def _table(measured: Measured, table: Table, lang: str) -> Shown:
    name, rows = measured.measure.name, measured.rows[table.name]
    evidence = measured.measure.tables[table.evidence] if table.evidence else None
    columns = table.visible.values()
    styles = [_style(column) for column in columns]
    return Shown(
        id=f"{name}.{table.name}",
        table=table,
        file=file_name(name, table.name),
        heads=[Cell(c.words[lang], style) for c, style in zip(columns, styles, strict=True)],
        rows=[
            [_cell(text, style) for text, style in zip(row, styles, strict=True)]
            for row in shown_rows(table, rows, lang)
        ],
        of=rows_told(table, len(rows), lang),
        evidence=(f"{name}.{evidence.name}", file_name(name, evidence.name)) if evidence else None,
    )


def _style(column: Column) -> str:
    return "number" if column.kind in NUMBERS else "id" if column.kind == "id" else ""


def _cell(text: str, style: str) -> Cell:
    """Short words stay on one line, long ones get room."""
    if style == "number" or (style and text != NONE):
        return Cell(text, style)
    room = width(text)
    return Cell(text, "short" if room <= _SHORT else "long" if room <= 4 * _SHORT else "longest")
