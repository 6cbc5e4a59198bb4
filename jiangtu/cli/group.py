"""`jiangtu group save|list|show|remove|compare`"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import said_group

if TYPE_CHECKING:
    from graph.groups.comparing import Number, Row
    from graph.groups.group import Group
    from graph.groups.kept import Kept, Made
    from graph.opened import Graph
    from queries.within import Things

Lang = Literal["zh", "en"]
KEPT = """
A group is a file of ids in the graph directory: it outlasts builds, and its members are looked up anew in each. Members
that became one, were told apart or are told of by no source any more are named whenever the group is used. Exit 2 where
a group can't be made or compared so, 3 where there is none of that name, or a member's name is not found or fits
several.
"""

_words_option = click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the words in rows."
)


@click.group(
    "group",
    help="Keep sets of people, firms or other things, and compare them.",
    epilog=KEPT,
    no_args_is_help=True,
)
def command() -> None:
    pass


@command.command(help="Keep the answer of a canned question, or the things of some names.", epilog=KEPT)
@click.argument("name")
@click.argument("things", nargs=-1, metavar="[THING]...")
@click.option("--query", "question", metavar="QUESTION", help="The canned question whose answer is kept.")
@click.option(
    "-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help="What it is asked for; may come again."
)
@click.option("--column", default="", help="The column of ids to keep; by default id, or the only one.")
@click.option("--class", "label", default="", help="Only things of this class, such as Person.")
@click.option("--replace", is_flag=True, help="Write over a group of that name.")
@graph_option
def save(
    name: str,
    things: tuple[str, ...],
    question: str | None,
    given: tuple[str, ...],
    column: str,
    label: str,
    replace: bool,
    graph: Path,
) -> None:
    from graph.groups.group import find_members, save_group
    from graph.groups.kept import Made
    from graph.opened import open_graph
    from ontology.schema import schema

    if bool(things) == bool(question):
        raise click.UsageError("name the things that are to be kept, or say --query")
    if (given or column) and not question:
        raise click.UsageError("-p and --column are of a --query")
    if label and label not in schema().classes:
        raise click.BadParameter(f"no class {label!r}; there are: {', '.join(schema().classes)}", param_hint="--class")
    with one_line_errors(), open_graph(graph) as opened:
        if question:
            ids, made = _answered(opened, question, given, column)
        else:
            ids, made = tuple(found.id for found in find_members(opened, things, label)), Made("names")
        path = save_group(opened, name, ids, label=label, made=made, replace=replace)
        saved = said_group(opened, name)
    click.echo(f"{path}: {saved.name}, {len(saved):,} {_class(saved.label, 'zh')}")


def _answered(graph: "Graph", question: str, given: tuple[str, ...], column: str) -> "Things":
    from jiangtu.cli.query import parameters
    from queries.asking import answer, bind
    from queries.within import things

    asked = bind(graph, question, parameters(given))
    return things(asked, answer(graph, asked), column)


@command.command("list", help="List the groups that are kept.", epilog=KEPT)
@graph_option
@_words_option
@rows_options()
def list_(graph: Path, lang: Lang, out: Output) -> None:
    from graph.groups.kept import listed
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        found, broken = listed(graph)
        rows = [_line(opened, kept, lang) for kept in found]
    for error in broken:
        click.echo(f"jiangtu: {error}", err=True)
    if not rows and out.form == "table":
        click.echo("no groups are kept yet; jiangtu group save --help tells how one is made", err=True)
        return
    show_rows(("group", "class", "members", "saved", "made by", "build"), rows, out)


def _line(graph: "Graph", kept: "Kept", lang: Lang) -> tuple[object, ...]:
    from graph.groups.group import resolved

    now = resolved(graph, kept)
    told = _made(graph, kept.made)
    return kept.name, _class(kept.label, lang), len(now), now.saved, told, kept.build[:12]


def _made(graph: "Graph", made: "Made") -> str:
    """What it was made by: `holders honor=青岛大工匠`; a text that was not kept is `…`."""
    if made.by != "question":
        return made.by
    ids = [value for value in made.parameters.values() if isinstance(value, str)]
    names = {id_: name for id_ in ids for _, name in graph.ask("asking/by_id", id=id_)}
    told = [f"{key}={names.get(str(value), value)}" for key, value in made.parameters.items()]
    column = [] if made.column == "id" else [f"--column {made.column}"]
    return " ".join([made.question, *told, *(f"{key}=…" for key in made.withheld), *column])


@command.command(help="Show the members of a group, and what became of them.", epilog=KEPT)
@click.argument("name")
@graph_option
@rows_options()
def show(name: str, graph: Path, out: Output) -> None:
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        found = said_group(opened, name)
        names = dict(opened.ask("asking/called", ids=list(found.members)))
    rows = [*_members(found, names), *((None, id_, "told of by no source any more") for id_ in found.missing)]
    title = f"{found.name}  {_class(found.label, 'zh')} {len(found):,}"
    show_rows(("name", "id", "since it was saved"), rows, out, title=title)


def _members(found: "Group", names: dict[str, str]) -> "Iterator[tuple[object, ...]]":
    apart = {thing: id_ for id_, things in found.split.items() for thing in things}
    for id_ in sorted(found.members, key=lambda id_: (names[id_], id_)):
        told = [f"one of {', '.join(found.joined[id_])}"] if id_ in found.joined else []
        told += [f"told apart from what was {apart[id_]}"] if id_ in apart else []
        yield names[id_], id_, "; ".join(told) or None


@command.command(help="Forget a group.", epilog=KEPT)
@click.argument("name")
@graph_option
def remove(name: str, graph: Path) -> None:
    from graph.directory import current
    from graph.groups.kept import remove as remove_group

    with one_line_errors():
        current(graph)
        remove_group(graph, name)
    click.echo(f"{name}: no longer kept")


COUNTED = """
Grants that count are those in effect whose year is not in doubt; of firms also those of their people, teams and
achievements. Of honors they are the grants of them. What is not known is a row of its own: a share is one of what is
known, that of `unknown` one of all. A member may be in several areas and units, so that these add up to more.
"""


@command.command(help="Show two groups side by side.", epilog=COUNTED)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@graph_option
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="Areas, and units, that are named.")
@_words_option
@rows_options()
def compare(one: str, other: str, graph: Path, top: int, lang: Lang, out: Output) -> None:
    from graph.groups.comparing import COLUMNS
    from graph.groups.comparing import compare as compared
    from graph.opened import open_graph

    with one_line_errors(), open_graph(graph) as opened:
        groups = [said_group(opened, name) for name in dict.fromkeys((one, other))]
        rows = compared(opened, groups[0], groups[-1], top=top)
    if out.form == "table":
        _side_by_side(rows, (groups[0].name, groups[-1].name), lang, out)
    else:
        show_rows(COLUMNS, [(r.section, r.words[lang], r.code, r.a, r.of_a, r.b, r.of_b) for r in rows], out)


def _side_by_side(rows: "Sequence[Row]", names: tuple[str, str], lang: Lang, out: Output) -> None:
    """A table for people: a section is named once, a count stands beside its share."""
    from graph.groups.comparing import section_words

    lines, ends = list[tuple[object, ...]](), [n for n, (a, b) in enumerate(pairwise(rows)) if a.section != b.section]
    for number, row in enumerate(rows):
        first = number == 0 or number - 1 in ends
        section = section_words(row.section)[lang] if first else ""
        lines.append(
            (section, row.words[lang], *_cells(row.section, row.a, row.of_a), *_cells(row.section, row.b, row.of_b))
        )
    share = {"zh": "占", "en": "of"}[lang]
    show_rows(("", "", names[0], share, names[1], share), lines, out, sections=ends)


def _cells(section: str, value: "Number", of: int | None) -> tuple[str, str]:
    """A count, and what it is of: `12`, `48 · 25%`; a year is not a count."""
    if value is None:
        return "", ""
    told = f"{value:,}" if of is not None or section != "year" else str(value)
    return told, "" if of is None else f"{of:,} · {value / of:.0%}" if of else f"{of:,}"


def _class(label: str, lang: Lang) -> str:
    from ontology.schema import schema

    return schema().classes[label].term.labels[lang]
