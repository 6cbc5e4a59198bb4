"""`jiangtu query` and `jiangtu query NAME`"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from jiangtu.cli.errors import one_line_errors
from jiangtu.cli.options import graph_option, on_option, within_option
from jiangtu.cli.rows import Output, rows_options, show_rows
from jiangtu.cli.show import said_group

if TYPE_CHECKING:
    from graph.answer import Answer
    from graph.groups.group import Group
    from graph.opened import Graph
    from queries.asking import Asked
    from queries.question import Question

People = Literal["zh", "en"]
TIMEOUT = 60  # seconds of a server


@click.command("query", help="Ask a canned question; without a NAME, list them all.")
@click.argument("name", required=False)
@click.option(
    "-p", "--parameter", "given", multiple=True, metavar="KEY=VALUE", help="What is asked for; may come again."
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(["sparql", "cypher"]),
    help="The language it is asked in, SPARQL by default; the rows are the same.",
)
@on_option
@within_option
@click.option("--words", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of a table.")
@click.option("--explain", is_flag=True, help="Show what would be asked, and of which things, in place of the answer.")
@graph_option
@rows_options()
def command(
    name: str | None,
    given: tuple[str, ...],
    language: Literal["sparql", "cypher"] | None,
    on: str | None,
    within: str | None,
    words: People,
    explain: bool,
    graph: Path,
    out: Output,
) -> None:
    from graph.opened import open_graph
    from queries.asking import bind
    from queries.question import questions

    if on and language == "sparql":
        raise click.UsageError("Neo4j is asked in Cypher: leave out --lang")

    with one_line_errors():
        if name is None:
            _list(list(questions().values()), words, out)
            return
        values = parameters(given)
        with open_graph(graph) as opened:
            asked = bind(opened, name, values)
            group = said_group(opened, within) if within is not None else None
            if explain:
                _explain(asked, language or ("cypher" if on else "sparql"), on or "", words)
                if group is not None:
                    click.echo(f"\n# then: the rows in which a column of ids names a member of {group.name}")
            else:
                told = _answer(opened, asked, language or "sparql", on)
                _show(asked, _narrowed(asked, told, group) if group is not None else told, words, out)


def _answer(graph: "Graph", asked: "Asked", language: Literal["sparql", "cypher"], on: str | None) -> "Answer":
    from graph.neo4j.server import Server
    from queries.asking import answer, answer_on

    if not on:
        return answer(graph, asked, language)
    with Server() as server:
        return answer_on(server, asked, seconds=TIMEOUT)


def _narrowed(asked: "Asked", told: "Answer", group: "Group") -> "Answer":
    """The rows that name a member, and a line that says how many and in which columns."""
    from queries.within import narrowed

    narrow = narrowed(asked, told, group)
    found = f", in {' and '.join(narrow.columns)}" if narrow.columns else ""
    rows = f"{len(narrow.answer):,} of {narrow.all_rows:,} rows name a member"
    click.echo(f"group {group.name} ({group.label}, {len(group):,}): {rows}{found}", err=True)
    return narrow.answer


def parameters(given: Iterable[str]) -> dict[str, str]:
    """Parameters as they are given, each once: KEY=VALUE. Raises click.BadParameter."""
    told: dict[str, str] = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals:
            raise click.BadParameter(f"write KEY=VALUE, not {text!r}", param_hint="-p")
        if key.strip() in told:
            raise click.BadParameter(f"{key.strip()} is given twice", param_hint="-p")
        told[key.strip()] = value.strip()
    return told


def _list(listed: "list[Question]", words: People, out: Output) -> None:
    if out.form == "table":
        rows = [(q.name, q.titles[words], " ".join(_shortly(q)), ", ".join(q.tags)) for q in listed]
        show_rows(("name", "title", "parameters", "tags"), rows, out)
    else:
        columns = ("name", "title", "description", "tags", "parameters")
        rows_ = [(q.name, q.titles[words], q.descriptions[words], list(q.tags), _parameters(q)) for q in listed]
        show_rows(columns, rows_, out)


def _shortly(question: "Question") -> list[str]:
    return [f"{p.name}={p.example}" if p.required else f"[{p.name}]" for p in question.parameters]


def _parameters(question: "Question") -> list[dict[str, object]]:
    """What programs need to ask: of a code the codes, of a thing the classes that it may be of."""
    told = []
    for p in question.parameters:
        more = {"codes": list(p.codes)} if p.codes else {"classes": list(p.classes)} if p.classes else {}
        known = {"name": p.name, "type": p.kind, "required": p.required, "default": p.default, "example": p.example}
        told.append(known | more)
    return told


def _explain(asked: "Asked", language: Literal["sparql", "cypher"], engine: str, words: People) -> None:
    question = asked.question
    click.echo(f"{question.titles[words]}: {question.descriptions[words]}")
    for parameter in question.parameters:
        found = asked.found.get(parameter.name)
        said = f"{asked.bound[parameter.name]}  {found.name}" if found else repr(asked.bound[parameter.name])
        click.echo(f"  {parameter.name} ({parameter.words[words]}) = {said}")
    if question.note:
        click.echo(f"  {question.note}")
    click.echo()
    click.echo(question.text(language, engine), nl=False)


def _show(asked: "Asked", told: "Answer", words: People, out: Output) -> None:
    """A table has its words in the language of people; what programs read has names and codes."""
    if out.form != "table":
        show_rows(told.columns, told.rows(), out)
        return
    columns = asked.question.columns
    rows = [[c.shown(cell, words) for c, cell in zip(columns, row, strict=True)] for row in told.rows()]
    things = "、".join(f"{found.name}  {found.id}" for found in asked.found.values())
    title = "  ".join(part for part in (asked.question.titles[words], things) if part)
    show_rows([column.words[words] for column in columns], rows, out, title=title)
